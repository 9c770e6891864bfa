import ParagrafKit

enum SectionsExamples {
  static let all = [
    Example(
      "headings",
      "**Ärendebeskrivning**\n\nGällande taxa antogs 2010.\n\n**Beslut**\n\natt anta taxan.\n\n**Meddelas för åtgärd:**\n\nAkten",
      finds: ["section: bakgrund", "section: beslut", "section: delges"]),
    Example(
      "the organ's lead as a heading",
      "**Tillväxtutskottet föreslår kommunstyrelsen besluta**\n\natt bifalla motionen.",
      finds: ["section: beslut"]),
    Example(
      "a lead under its heading is no section",
      "**Förslag till beslut**\n\nTillväxtutskottet föreslår kommunstyrelsen besluta\n\natt bifalla motionen.",
      finds: ["section: forslag"]),
    Example(
      "what a written report weighs",
      "**Bedömning ur ekonomisk dimension**\n\nKostnaden ryms i ram.\n\n**Förvaltningens synpunkter och förslag**\n\nDispens kan ges.\n\n**Konsekvenser för barn**\n\nInga.",
      finds: ["section: ekonomi", "section: bakgrund", "section: barnperspektiv"]),
    Example(
      "treatment with motions",
      "**Utskottets behandling av ärendet**\n\nIda Ek (S) yrkar bifall till förslaget.",
      finds: ["section: yrkande"]),
    Example(
      "without headings",
      "Skolstyrelsen har framlagt förslag.\n\nOlof Ek /m/ yrkade bifall till förslaget.\n\nEfter framställd proposition förklarade ordföranden bifall.\n\nKommunstyrelsen beslöt att godkänna förslaget.",
      finds: ["section: yrkande", "section: proposition", "section: beslut"]),
    Example(
      "a sentence about a proposal", "Förvaltningen har lämnat ett förslag till beslut i ärendet.", finds: []),
    Example(
      "the decision inside the sentence",
      "§ 1\n\nSedan skolrådet i afgifven skrifvelse anhållit om ett anslag, beslöt stämman att bifalla densamma.",
      finds: ["section: beslut"]),
    Example(
      "the decision and a reservation behind the matter in one paragraph",
      "Skrivelsen från länsstyrelsen upplästes. Nämnden beslöt att avslå framställningen. Mot beslutet reserverade sig herr Ek.",
      finds: ["section: beslut", "section: reservation"]),
    Example(
      "the spelling before 1906",
      "Efter slutad öfverläggning framstälde ordföranden proposition på bifall.\n\nVotering begärdes och verkstäldes.\n\nFramställningen bifölls.",
      finds: ["section: proposition", "section: votering", "section: beslut"]),
    Example("one word", "Bordlägges.", finds: ["section: beslut"]),
    Example("verb first", "Utses Eva Ek (S) att vara nämndeman.", finds: ["section: beslut"]),
    Example(
      "what others did before is background",
      "Nuvarande taxa antogs 2010. Skolstyrelsen har beslutat att avstå.",
      finds: []),
    Example(
      "a decision that dates itself is an earlier one",
      "Kommunfullmäktige beslutade i juni 2017 att införa plattor.",
      finds: []),
    Example(
      "jäv, secrecy and immediate approval without headings",
      "På grund av jäv deltar inte Eva Ek (S).\n\nÄrendet omfattas av sekretess enligt 26 kap. 1 § offentlighets- och sekretesslagen.\n\nParagrafen är omedelbart justerad.",
      finds: ["section: jav", "section: sekretess", "section: omedelbar_justering"]),
    Example(
      "a reservation under the decision's heading",
      "**Kommunstyrelsens beslut**\n\nMotionen avslås.\n\nEva Ek (S) reserverar sig mot beslutet.",
      finds: ["section: beslut", "section: reservation"]),
    Example(
      "another organ's reservation is told in the background",
      "Kommunfullmäktige\n\n§ 12 Taxa för vatten\n\nKommunstyrelsen har behandlat ärendet. Mot kommunstyrelsens beslut reserverade sig Bo Ask (V).",
      finds: []),
    Example(
      "headings underlined on a typewriter", "§ 1 Bokslut\n\nBESLUT\n------\nNämnden godkänner bokslutet.",
      finds: ["section: beslut"]),
    Example(
      "headings in the margin",
      "§ 1 Meddelanden\n\nÄrende\tNämnden tar del av meddelanden.\n\nBeslut\tMeddelandena läggs till handlingarna.",
      finds: ["section: bakgrund", "section: beslut"]),
    Example(
      "a case number in the margin is no text",
      "§ 94 Byggnadsstadga\n\nKs § 209\n\nDnr 255/72\tKommunfullmäktige antog det upprättade förslaget.",
      finds: ["section: beslut"]),
    Example(
      "what was decided stands before the organ",
      "Kommittén hade begärt ett anslag.\n\nPå styrelsens förslag beviljade fullmäktige ett anslag av 2.500 kronor.",
      finds: ["section: beslut"]),
    Example(
      "elected for a time", "Till ledamot i nämnden valdes för tiden till 1935 års slut herr Bo Ask.",
      finds: ["section: beslut"]),
    Example(
      "votes that were given", "Därvid avgåvos 11 ja för styrelsens förslag och 6 nej.",
      finds: ["section: votering"]),
    Example(
      "no measure taken", "Framställningen föranledde ingen kammarens åtgärd.", finds: ["section: beslut"]),
    Example(
      "jäv before the matter itself",
      "§ 1 Försäljning av tomt\n\nHerr Ek anmälde jäv och deltog icke i handläggningen.\n\nMålarmästaren Bo Ask har anhållit att få köpa tomten.",
      finds: ["section: jav", "section: bakgrund"]),
    Example(
      "a heading right below the text",
      "**Bakgrund**\n\nDepartementet har remitterat promemorian om strandskydd.\nBeslutet skickas till\nMiljödepartementet",
      finds: ["section: bakgrund", "section: delges"]),
    Example(
      "who did not take part", "**Beslut**\n\nMotionen avslås.\n\n**Deltar ej i beslutet**\n\nKarin By (MP)",
      finds: ["section: beslut", "section: deltar_ej"]),
    Example(
      "a heading in spaced letters",
      "**Ärendet**\n\nFöreningen anhåller om bidrag.\n\nB e s l u t :\n\nBidraget beviljas.",
      finds: ["section: bakgrund", "section: beslut"]),
    Example(
      "a vote told inside the decision",
      "Kommunfullmäktige beslöt, sedan votering begärts och verkställts med 21 ja mot 18 nej, att avslå motionen.",
      finds: ["section: beslut"]),
    Example(
      "the verb before the organ",
      "Enhälligt beslutar kommunfullmäktige att anta planen.",
      finds: ["section: beslut"]),
    Example(
      "decided in a clause behind the matter",
      "§ 5\n\nHerr Olof Ek hemstälde om anslag till vägen, hvilket afslogs.",
      finds: ["section: beslut"]),
    Example(
      "a question that may be put",
      "Interpellationen får ställas.",
      finds: ["section: beslut"]),
    Example(
      "noted, with a dash",
      "§ 5 Rapport\n\n– Informationen noteras",
      finds: ["section: beslut"]),
    Example(
      "below the decision",
      "**Beslut**\n\nMarken köps.\n\nBo Ask (V) deltar inte i beslutet.\n\nEva Ek (S) låter anteckna följande till protokollet: Marken är dyr.",
      finds: ["section: beslut", "section: deltar_ej", "section: protokollsanteckning"]),
    Example(
      "another organ's decision before this one's",
      "Kommunfullmäktige\n\n§ 12 Taxa för vatten\n\n**Kommunstyrelsens beslut**\n\nTaxan höjs.\n\n**Kommunfullmäktiges beslut**\n\nTaxan höjs inte.",
      finds: ["section: behandling", "section: beslut"]),
    Example(
      "a report that is called as a section is",
      "BESLUTSUNDERLAG\n\nTaxa för tandvård\n\n**Ordförandens förslag**\n\nTaxan höjs.",
      finds: ["section: forslag"]),
    Example(
      "a note whose text stands elsewhere",
      "**Beslut**\n\nMotionen avslås.\n\n**Protokollsanteckning**",
      finds: ["section: beslut", "section: protokollsanteckning"]),
    Example(
      "names of many parts",
      "**Ärendet i korthet**\n\nTaxan är låg.\n\n**I ärendet redovisas**\n\nTjänsteskrivelse 2014-01-02\n\n**Dagens sammanträde**\n\nÄrendet föredrogs.\n\n**Förslag under sammanträdet**\n\nEva Ek (S) föreslår avslag.\n\n**Sändlista**\n\nAkten",
      finds: [
        "section: bakgrund", "section: handlingar", "section: behandling", "section: yrkande",
        "section: delges",
      ]),
  ]
}
