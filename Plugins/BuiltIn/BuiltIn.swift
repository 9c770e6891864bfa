import Agenda
import Attendance
import Closing
import Cover
import Decisions
import Dissent
import DocumentKind
import ExtraItems
import Items
import Motions
import Notices
import Organ
import Packs
import ParagrafKit
import Parts
import Recipients
import Regulations
import Reports
import RollCalls
import RulePacks
import Secrecy
import Sections
import TableOfContents
import Tables
import Votes

/// The recognisers that Paragraf comes with.
public enum BuiltIn {
  /// The compiled ones and the packs.
  public static let recognisers: [any Recogniser] = compiled + packs

  /// A new one is added to this list and to Package.swift.
  public static let compiled: [any Recogniser] = [
    AgendaRecogniser(), AttendanceRecogniser(), ClosingRecogniser(), CoverRecogniser(), DecisionsRecogniser(),
    DissentRecogniser(),
    DocumentKindRecogniser(), ExtraItemsRecogniser(), ItemsRecogniser(), MotionsRecogniser(),
    NoticesRecogniser(), OrganRecogniser(), PartsRecogniser(), RecipientsRecogniser(),
    RegulationsRecogniser(), ReportsRecogniser(), RollCallsRecogniser(), SecrecyRecogniser(),
    SectionsRecogniser(),
    TableOfContentsRecogniser(), TablesRecogniser(),
    VotesRecogniser(),
  ]

  /// Those of Plugins/Packs, which the tests show to be sound.
  public static let packs: [RulePack] = {
    let loaded = RulePacks.load(Packs.all)
    precondition(loaded.faults.isEmpty, "\(loaded.faults)")
    return loaded.packs
  }()
}
