import Agenda
import Attendance
import Closing
import Cover
import Decisions
import Dissent
import DocumentKind
import Items
import Motions
import Notices
import Organ
import ParagrafKit
import Parts
import Recipients
import Regulations
import Reports
import RollCalls
import Sections
import TableOfContents
import Tables
import Votes

/// The compiled recognisers that Paragraf comes with. A new one is added to this list and to Package.swift.
public enum BuiltIn {
  public static let recognisers: [any Recogniser] = [
    AgendaRecogniser(), AttendanceRecogniser(), ClosingRecogniser(), CoverRecogniser(), DecisionsRecogniser(),
    DissentRecogniser(),
    DocumentKindRecogniser(), ItemsRecogniser(), MotionsRecogniser(), NoticesRecogniser(),
    OrganRecogniser(), PartsRecogniser(), RecipientsRecogniser(), RegulationsRecogniser(),
    ReportsRecogniser(), RollCallsRecogniser(), SectionsRecogniser(),
    TableOfContentsRecogniser(), TablesRecogniser(),
    VotesRecogniser(),
  ]
}
