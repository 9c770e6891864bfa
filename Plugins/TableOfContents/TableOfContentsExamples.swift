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
    Example("no table", "Innehåll\n\nRapporten beskriver året.", finds: []),
    Example(
      "without pages",
      "Ärendelista\n\n§ 12 Taxa för vatten\n§ 13 Budget\n\n§ 12 Taxa för vatten\n\nTaxan höjs.\n\n§ 13 Budget\n\nBudgeten antas.",
      finds: ["region: innehållsförteckning", "toc_row: Taxa för vatten, 12", "toc_row: Budget, 13"]),
  ]
}
