import ParagrafKit
import Testing

@testable import Masking

/// Sentences of municipal life in which nothing is masked.
@Suite struct PublicSentencesTests {
  static let sentences = [
    "Kommunstyrelsen beslutar att anta budget för 2024-2026.",
    "Organisationsnummer 212000-1234, Bankgiro 5050-1055.",
    "Ramavtal tecknas med Eken Bygg AB, org.nr 556036-0793.",
    "Föreningen Ekhamre IK, 802404-1234, beviljas bidrag.",
    "Dnr KS 2017/310-1, KS 2017/310-2 och KS2017-310.",
    "Ärendet har diarienummer 850412/2386.",
    "Sammanträdet hölls 2024-03-12 kl. 18.30-20.15.",
    "Tiden 2024-01-01-2024-12-31 avses.",
    "Perioden 930101-931231 redovisas.",
    "Perioden 930101-1231 redovisas.",
    "Anslaget uppgår till 8 504 122 386 kronor.",
    "Kostnaden är 070 123 456 kronor i löpande priser.",
    "Investeringen 1 234 567 890 kr avskrivs på 33 år.",
    "Fastigheten Eken 3 och Ekhamre 2:17 berörs.",
    "Del av fastigheten Ekeby 8:50 säljs.",
    "Storgatan ska byggas om.",
    "Korsningen Storgatan/Kyrkogatan får trafikljus.",
    "Gång- och cykelväg anläggs längs Norra Kyrkogatan.",
    "Detaljplan för kvarteret Storgatan 5 antas.",
    "Bygglov för tillbyggnad på Storgatan 12 beviljas.",
    "Länsväg 249 och riksväg 50 är olycksdrabbade.",
    "Hastigheten på Kyrkvägen sänks till 30 km/h.",
    "Plats: Kommunhuset, Storgatan 12, Ekhamre.",
    "Besöksadress: Storgatan 12, 715 30 Ekhamre.",
    "Postadress: Box 12, 715 30 Ekhamre.",
    "Ekhamre kommun, Storgatan 12, 715 30 Ekhamre",
    "Växel 0123-456 00, fax 0123-456 01.",
    "Kontakta kundtjänst på telefon 0123-456 00.",
    "Skriv till registrator@ekhamre.se senast den 1 maj.",
    "E-post: kommun@ekhamre.se, www.ekhamre.se",
    "Frågor besvaras av info@vatten.example.",
    "Handlingarna finns hos anna.ek@ekhamre.kommun.se.",
    "Belasta konto 4010, ansvar 1000, verksamhet 2100.",
    "Medlen anvisas från konto 5410-1000 i budget 2024.",
    "Restaurang Bella Napoli, Storgatan 5, får serveringstillstånd.",
    "Folkets Hus, Storgatan 5, hyrs för mötet.",
    "Biblioteket, Kyrkogatan 3, har öppet till kl. 20.",
    "Lagen (2018:218) med kompletterande bestämmelser gäller.",
    "Enligt 26 kap. 1 § socialtjänstlagen är nämnden ansvarig.",
    "SFS 1997:483 tillämpas.",
    "ISBN 978-91-7000-123-4 och ISSN 1234-5678.",
    "Eva Lind (S) yrkar bifall till Bo Bergs (M) förslag.",
    "Eva Lind, 0 ja-röster, 12 nej-röster.",
    "Till justerare utses Bo Berg.",
    "Ordföranden Eva Lind öppnar sammanträdet.",
    "Votering: 21 ja, 18 nej, 2 avstår.",
    "Folkmängden var 10 123 den 31 december 2023.",
    "Födda 2018-2020 erbjuds plats.",
    "Barn födda 2019 börjar i förskoleklass.",
    "Kommunen bildades 1971 och är född ur två köpingar.",
    "Personnummer ska inte anges i ansökan.",
    "Telefoni upphandlas för 1 250 000 kronor.",
    "Mobil hemtjänst för 12 500 timmar införs.",
    "Särskilt boende på Ekbacken byggs ut med 24 platser.",
    "Boende i kommunen får lägre avgift.",
    "Vattenskyddsområde 12 vid Ekhamre vattenverk fastställs.",
    "Faktura nr 240312-5567 bestrids.",
    "Ritning A-101, daterad 2024-02-12, rev. B.",
    "Taxan höjs från 1 850 412 till 2 386 000 kronor.",
    "Koordinater N 6580123, E 154321.",
    "Resultat -114 045, -59 123, -55 078, -12 345 tkr.",
    "Tabell 5: 850 412 2386 1121 9878",
    "Skolan har 0,5 tjänst, 12 elever och 3 lärare.",
    "Ekhamre-Norrhede, etapp 2, km 12/400-14/650.",
    "Kl. 07.30-08.15 och 0730-0815 hålls gruppmöte.",
    "Bilaga 1-3, sid 12-15, § 31-45.",
    "GDPR artikel 6.1 e och 9.2 g åberopas.",
    "Organisationen har 70-123 anställda.",
  ]

  @Test(arguments: sentences)
  func nothingIsMasked(_ sentence: String) {
    let search = Search(rules: .builtIn, house: House(), holders: OfficeHolders())
    let found = search.sightings(in: sentence, isSecret: false)
    let plain = RunningText(sentence)
    #expect(
      found.map { sighting in
        MaskingRules.builtIn.rules[sighting.rule].id
          + sighting.spots.map { " \(sentence.slice(utf8: $0.bytes))" }.joined()
      } == [], "\(plain.text)")
  }

  @Test func thereAreMany() { #expect(Self.sentences.count >= 60) }
}
