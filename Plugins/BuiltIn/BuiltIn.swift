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
import Organ
import ParagrafKit
import Parts
import Recipients
import Reports
import RollCalls
import Secrecy
import Sections
import TableOfContents
import Tables
import Votes

/// The compiled recognisers that Paragraf comes with. A new one is added to this list and to Package.swift.
public enum BuiltIn {
  public static let recognisers: [any Recogniser] = [
    AgendaRecogniser(), AttendanceRecogniser(), ClosingRecogniser(), CoverRecogniser(), DecisionsRecogniser(),
    DissentRecogniser(),
    DocumentKindRecogniser(), ExtraItemsRecogniser(), ItemsRecogniser(), MotionsRecogniser(),
    OrganRecogniser(), PartsRecogniser(),
    RecipientsRecogniser(), ReportsRecogniser(), RollCallsRecogniser(), SecrecyRecogniser(),
    SectionsRecogniser(),
    TableOfContentsRecogniser(), TablesRecogniser(),
    VotesRecogniser(),
  ]
}
