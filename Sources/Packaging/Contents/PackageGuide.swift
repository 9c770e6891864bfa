import ParagrafKit

/// What a person reads who opens a package without knowing Paragraf.
enum PackageGuide {
  static let name = "README.txt"

  static func text(id: String, documents: Int, _ context: PackageContext) -> String {
    let delivery = context.delivery
    let what = documents == 1 ? "en handling" : "\(documents) handlingar"
    var text = """
      Paket \(id)

      Innehåll: \(what) från \(delivery.archivalCreator.name.printable), ur \(delivery.system.name.printable).
      Levereras av \(delivery.submitter.name.printable) till \(delivery.archive.name.printable) enligt
      \(delivery.agreement.printable).
      Paketet gjordes \(context.time) av Paragraf \(Paragraf.version).


      """
    text += places(context.kind, isForPublication: context.isForPublication)
    if context.isForPublication {
      text += """

        Paketet är till för publicering. Personnummer, privata adresser, telefonnummer och namn i sekretessbelagda
        ärenden är maskade. Originalen ingår inte; de anges med sina identiteter och finns i arkivexemplaret.

        """
    } else {
      text += """

        Originalen är oförändrade. Det som Paragraf läst ur dem finns bredvid, med samma namn:

          .json          allt som lästs, med plats på sidan; beskrivs av paragraf-record.schema.json
          .alto.xml      varje ord med sin plats (ALTO 4.4); det lästa står kvar där det rättats
          .txt           texten, rättad, sidorna skilda av sidmatningstecken
          .edits.jsonl   varje rättelse, så att den kan tas tillbaka; beskrivs av paragraf-edit.schema.json
          .corrections.jsonl  vad människor rättat, av vem och när: de rader i loggen som gäller handlingen, där det
                         finns sådana; beskrivs av paragraf-corrections.schema.json

        """
    }
    text += """

      Uppgifterna i ärendebeskrivningen är lästa av ett program ur handlingarnas text. Vad som gjorts, och med vilka
      versioner av program, tillägg och ordlista, står i premis.xml.

      """
    return text
  }

  private static func places(_ kind: PackageKind, isForPublication: Bool) -> String {
    let originals = isForPublication ? "maskade kopior" : "originalen"
    switch kind {
    case .sip:
      return """
        METS.xml                       innehållsförteckning (E-ARK SIP 2.1.0, FGS Paketstruktur 2.0)
        representations/rep1/data      \(originals), och ERMS.xml (FGS Ärendehantering 2.0)
        \(isForPublication ? "" : "representations/rep2/data      det som Paragraf läst\n")metadata                       dc.xml (Dublin Core), premis.xml (PREMIS 3)

        """
    case .fgs12:
      return """
        sip.xml                        innehållsförteckning (FGS Paketstruktur 1.2)
        content/arende.xml             ärendebeskrivning (FGS Ärendehantering 1.0)
        content                        \(originals)\(isForPublication ? "" : ", och det som Paragraf läst")
        metadata                       premis.xml (PREMIS 3)

        """
    case .bagit:
      return """
        manifest-sha256.txt            innehållsförteckning med kontrollsummor (BagIt 1.0)
        data                           \(originals)\(isForPublication ? "" : ", det som Paragraf läst"), och ERMS.xml
        data/metadata                  dc.xml (Dublin Core), premis.xml (PREMIS 3)

        """
    }
  }
}
