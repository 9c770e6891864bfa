import ParagrafKit

enum TableOfContentsExamples {
  static let all = [
    Example(
      "columns",
      "INNEHÅLLSFÖRTECKNING\n\nÄrende\tParagraf\tSidnr\nDelårsrapport 2022.\t60\t74\nTeckningsrätt för konton mm.\t61\t75",
      finds: [
        "region: innehållsförteckning", "toc_row: Delårsrapport 2022, 60, 74",
        "toc_row: Teckningsrätt för konton mm, 61, 75",
      ]),
    Example(
      "leaders", "Ärendelista\n§ 1 Upprop ........ 3\n§ 2 Val av justerare ........ 4",
      finds: ["region: innehållsförteckning", "toc_row: Upprop, 1, 3", "toc_row: Val av justerare, 2, 4"]),
    Example(
      "a title's second line below the row",
      "Innehåll\n§ 47 Yttrande över motion om gågata på Norra\t3\nEsplanaden\n§ 48 Taxa för markupplåtelse\t4\n§ 49 Prognos\t5",
      finds: [
        "region: innehållsförteckning", "toc_row: Yttrande över motion om gågata på Norra Esplanaden, 47, 3",
        "toc_row: Taxa för markupplåtelse, 48, 4", "toc_row: Prognos, 49, 5",
      ]),
    Example("no table", "Innehåll\n\nRapporten beskriver året.", finds: []),
    Example(
      "without pages",
      "Ärendelista\n\n§ 12 Taxa för vatten\n§ 13 Budget\n\n§ 12 Taxa för vatten\n\nTaxan höjs.\n\n§ 13 Budget\n\nBudgeten antas.",
      finds: ["region: innehållsförteckning", "toc_row: Taxa för vatten, 12", "toc_row: Budget, 13"]),
  ]
}
