import Importing
import Writers

/// What the archive, the submitter and their agreement (leveransöverenskommelse) say of a delivery: `delivery.yaml`.
public struct Delivery: Sendable {
  /// An organisation.
  struct Organisation: Sendable {
    var name: String
    /// Organisation number, or a code that the archive gave.
    var id: String?
  }

  /// The system that the documents come from.
  struct System: Sendable {
    var name: String
    var version: String?
  }

  /// Where the documents belong in the plan by which the body sorts its information (klassificeringsstruktur).
  struct Classification: Sendable {
    var scheme: String?
    var code: String
    var name: String?
  }

  /// Who takes the packages.
  var archive: Organisation
  /// Whose documents they are (arkivbildare).
  var archivalCreator: Organisation
  /// Who delivers.
  var submitter: Organisation
  /// Who holds the rights; the archival creator where nobody else does.
  var rightsOwner: Organisation?
  /// The number of the agreement.
  var agreement: String
  var system: System
  var classification: Classification?
  /// The archive's code for what the documents become part of.
  var referenceCode: String?
  /// What archives ask for in METS's PROFILE, by kind of package.
  var profiles: [PackageKind: String] = [:]
  /// The moment of packaging as the packages state it, in seconds since 1970.
  var created: Int?
  /// Files that go along as documentation.
  var documentation: [FilePath] = []

  func profile(of kind: PackageKind) -> String { profiles[kind] ?? kind.profile }

  /// The moment that packages state: that of the delivery, else SOURCE_DATE_EPOCH's, else now.
  /// - Returns: nil where SOURCE_DATE_EPOCH is asked and is no moment.
  public func moment(epoch: String?, now: Double) -> Int? {
    if let created { return created }
    guard let epoch else { return Int(now) }
    return Int(epoch).flatMap { Timestamp.iso($0) == nil ? nil : $0 }
  }
}

/// The kinds of packages.
public enum PackageKind: String, Sendable, CaseIterable {
  /// E-ARK SIP 2.1.0 with CITS ERMS 2.1, which is FGS Paketstruktur 2.0 with Ärendehantering 2.0.
  case sip
  /// FGS Paketstruktur 1.2 with Ärendehantering 1.0.
  case fgs12
  /// BagIt 1.0 (RFC 8493).
  case bagit

  /// The PROFILE that METS states unless the delivery asks for another. Validators disagree on E-ARK's; this is the one that the
  /// specification's own rules (SIP2) ask for.
  var profile: String {
    switch self {
    case .sip: "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"
    case .fgs12: "http://xml.ra.se/e-arkiv/METS/CommonSpecificationSwedenPackageProfile.xml"
    case .bagit: ""
    }
  }
}
