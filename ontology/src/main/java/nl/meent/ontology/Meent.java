package nl.meent.ontology;

/// The terms of the ontology as IRIs, so that code which uses a term that is gone does not compile. A test compares
/// this list with `meent.ttl`.
public final class Meent {

    /// What every term begins with.
    public static final String NAMESPACE = "https://w3id.org/meent/def#";

    /// What the shapes begin with.
    public static final String SHAPES = "https://w3id.org/meent/shapes#";

    /// Adoption (Class).
    public static final String ADOPTION = NAMESPACE + "Adoption";

    /// Assessment (Class).
    public static final String ASSESSMENT = NAMESPACE + "Assessment";

    /// Commitment (Class).
    public static final String COMMITMENT = NAMESPACE + "Commitment";

    /// Community (Class).
    public static final String COMMUNITY = NAMESPACE + "Community";

    /// Contribution (Class).
    public static final String CONTRIBUTION = NAMESPACE + "Contribution";

    /// Deployment (Class).
    public static final String DEPLOYMENT = NAMESPACE + "Deployment";

    /// Digital commons (Class).
    public static final String DIGITAL_COMMONS = NAMESPACE + "DigitalCommons";

    /// Evaluation (Class).
    public static final String EVALUATION = NAMESPACE + "Evaluation";

    /// Fund (Class).
    public static final String FUND = NAMESPACE + "Fund";

    /// Funding flow (Class).
    public static final String FUNDING_FLOW = NAMESPACE + "FundingFlow";

    /// Funding scheme (Class).
    public static final String FUNDING_SCHEME = NAMESPACE + "FundingScheme";

    /// Governance arrangement (Class).
    public static final String GOVERNANCE_ARRANGEMENT = NAMESPACE + "GovernanceArrangement";

    /// Grant (Class).
    public static final String GRANT = NAMESPACE + "Grant";

    /// Involvement (Class).
    public static final String INVOLVEMENT = NAMESPACE + "Involvement";

    /// Load run (Class).
    public static final String LOAD_RUN = NAMESPACE + "LoadRun";

    /// Motion (Class).
    public static final String MOTION = NAMESPACE + "Motion";

    /// Parliamentary document (Class).
    public static final String PARLIAMENTARY_DOCUMENT = NAMESPACE + "ParliamentaryDocument";

    /// Parliamentary dossier (Class).
    public static final String PARLIAMENTARY_DOSSIER = NAMESPACE + "ParliamentaryDossier";

    /// Policy action (Class).
    public static final String POLICY_ACTION = NAMESPACE + "PolicyAction";

    /// Policy framework (Class).
    public static final String POLICY_FRAMEWORK = NAMESPACE + "PolicyFramework";

    /// Policy goal (Class).
    public static final String POLICY_GOAL = NAMESPACE + "PolicyGoal";

    /// Request (Class).
    public static final String REQUEST = NAMESPACE + "Request";

    /// Status record (Class).
    public static final String STATUS_RECORD = NAMESPACE + "StatusRecord";

    /// Time frame (Class).
    public static final String TIME_FRAME = NAMESPACE + "TimeFrame";

    /// In module (AnnotationProperty).
    public static final String IN_MODULE = NAMESPACE + "inModule";

    /// Materialised by (AnnotationProperty).
    public static final String MATERIALISED_BY = NAMESPACE + "materialisedBy";

    /// Amount (DatatypeProperty).
    public static final String AMOUNT = NAMESPACE + "amount";

    /// As of (DatatypeProperty).
    public static final String AS_OF = NAMESPACE + "asOf";

    /// Configuration digest (DatatypeProperty).
    public static final String CONFIGURATION_DIGEST = NAMESPACE + "configurationDigest";

    /// Decision procedure (DatatypeProperty).
    public static final String DECISION_PROCEDURE = NAMESPACE + "decisionProcedure";

    /// Days late (DatatypeProperty).
    public static final String DELAY_DAYS = NAMESPACE + "delayDays";

    /// Dossier number (DatatypeProperty).
    public static final String DOSSIER_NUMBER = NAMESPACE + "dossierNumber";

    /// In EDTF notation (DatatypeProperty).
    public static final String EDTF = NAMESPACE + "edtf";

    /// In kind (DatatypeProperty).
    public static final String IN_KIND = NAMESPACE + "inKind";

    /// Not after (DatatypeProperty).
    public static final String NOT_AFTER = NAMESPACE + "notAfter";

    /// Not before (DatatypeProperty).
    public static final String NOT_BEFORE = NAMESPACE + "notBefore";

    /// Parliamentary year (DatatypeProperty).
    public static final String PARLIAMENTARY_YEAR = NAMESPACE + "parliamentaryYear";

    /// Number of problems (DatatypeProperty).
    public static final String PROBLEM_COUNT = NAMESPACE + "problemCount";

    /// Number of quads (DatatypeProperty).
    public static final String QUAD_COUNT = NAMESPACE + "quadCount";

    /// Recurring (DatatypeProperty).
    public static final String RECURRING = NAMESPACE + "recurring";

    /// Number of rows (DatatypeProperty).
    public static final String ROW_COUNT = NAMESPACE + "rowCount";

    /// Serial number (DatatypeProperty).
    public static final String SERIAL_NUMBER = NAMESPACE + "serialNumber";

    /// Software version (DatatypeProperty).
    public static final String SOFTWARE_VERSION = NAMESPACE + "softwareVersion";

    /// Rank of source (DatatypeProperty).
    public static final String SOURCE_RANK = NAMESPACE + "sourceRank";

    /// Carried out by (ObjectProperty).
    public static final String ACTOR = NAMESPACE + "actor";

    /// Actually took place in (ObjectProperty).
    public static final String ACTUAL_TIME = NAMESPACE + "actualTime";

    /// Addressed to (ObjectProperty).
    public static final String ADDRESSED_TO = NAMESPACE + "addressedTo";

    /// Is adoption of (ObjectProperty).
    public static final String ADOPTED_COMMONS = NAMESPACE + "adoptedCommons";

    /// Adopted by (ObjectProperty).
    public static final String ADOPTER = NAMESPACE + "adopter";

    /// Alternative to (ObjectProperty).
    public static final String ALTERNATIVE_TO = NAMESPACE + "alternativeTo";

    /// Announced in (ObjectProperty).
    public static final String ANNOUNCED_IN = NAMESPACE + "announcedIn";

    /// Assertion mode (ObjectProperty).
    public static final String ASSERTION_MODE = NAMESPACE + "assertionMode";

    /// Assesses (ObjectProperty).
    public static final String ASSESSED_THING = NAMESPACE + "assessedThing";

    /// Assessed by (ObjectProperty).
    public static final String ASSESSOR = NAMESPACE + "assessor";

    /// Commits to (ObjectProperty).
    public static final String COMMITS_TO = NAMESPACE + "commitsTo";

    /// Is of kind (ObjectProperty).
    public static final String COMMONS_KIND = NAMESPACE + "commonsKind";

    /// Contributes to (ObjectProperty).
    public static final String CONTRIBUTES_TO = NAMESPACE + "contributesTo";

    /// Assessed against (ObjectProperty).
    public static final String CRITERION = NAMESPACE + "criterion";

    /// In currency (ObjectProperty).
    public static final String CURRENCY = NAMESPACE + "currency";

    /// Depends on (ObjectProperty).
    public static final String DEPENDS_ON = NAMESPACE + "dependsOn";

    /// Makes available (ObjectProperty).
    public static final String DEPLOYS = NAMESPACE + "deploys";

    /// Has document type (ObjectProperty).
    public static final String DOCUMENT_TYPE = NAMESPACE + "documentType";

    /// Open to kind (ObjectProperty).
    public static final String ELIGIBLE_KIND = NAMESPACE + "eligibleKind";

    /// Evaluates (ObjectProperty).
    public static final String EVALUATES = NAMESPACE + "evaluates";

    /// Feeds scheme (ObjectProperty).
    public static final String FEEDS_SCHEME = NAMESPACE + "feedsScheme";

    /// Followed by decision (ObjectProperty).
    public static final String FOLLOWED_BY_DECISION = NAMESPACE + "followedByDecision";

    /// Framed by (ObjectProperty).
    public static final String FRAMED_BY = NAMESPACE + "framedBy";

    /// Has framework type (ObjectProperty).
    public static final String FRAMEWORK_TYPE = NAMESPACE + "frameworkType";

    /// Fulfilled by (ObjectProperty).
    public static final String FULFILLED_BY = NAMESPACE + "fulfilledBy";

    /// Managed by (ObjectProperty).
    public static final String FUND_MANAGER = NAMESPACE + "fundManager";

    /// Pays towards (ObjectProperty).
    public static final String FUNDS_ITEM = NAMESPACE + "fundsItem";

    /// Has governance form (ObjectProperty).
    public static final String GOVERNANCE_FORM = NAMESPACE + "governanceForm";

    /// Comprises (ObjectProperty).
    public static final String HAS_ASSET = NAMESPACE + "hasAsset";

    /// Sustained by (ObjectProperty).
    public static final String HAS_COMMUNITY = NAMESPACE + "hasCommunity";

    /// Governed under (ObjectProperty).
    public static final String HAS_GOVERNANCE = NAMESPACE + "hasGovernance";

    /// Requests (ObjectProperty).
    public static final String HAS_REQUEST = NAMESPACE + "hasRequest";

    /// In dossier (ObjectProperty).
    public static final String IN_DOSSIER = NAMESPACE + "inDossier";

    /// In sector (ObjectProperty).
    public static final String IN_SECTOR = NAMESPACE + "inSector";

    /// In tension with (ObjectProperty).
    public static final String IN_TENSION_WITH = NAMESPACE + "inTensionWith";

    /// Intended for (ObjectProperty).
    public static final String INTENDED_USER = NAMESPACE + "intendedUser";

    /// Involves (ObjectProperty).
    public static final String INVOLVED_AGENT = NAMESPACE + "involvedAgent";

    /// Is involved in (ObjectProperty).
    public static final String INVOLVED_IN = NAMESPACE + "involvedIn";

    /// In the role of (ObjectProperty).
    public static final String INVOLVEMENT_ROLE = NAMESPACE + "involvementRole";

    /// Licenses under (ObjectProperty).
    public static final String LICENCE_POLICY = NAMESPACE + "licencePolicy";

    /// Made in (ObjectProperty).
    public static final String MADE_IN = NAMESPACE + "madeIn";

    /// Kept running by (ObjectProperty).
    public static final String OPERATOR = NAMESPACE + "operator";

    /// Carried out together with (ObjectProperty).
    public static final String PARTNER = NAMESPACE + "partner";

    /// Received by (ObjectProperty).
    public static final String PAYEE = NAMESPACE + "payee";

    /// Paid by (ObjectProperty).
    public static final String PAYER = NAMESPACE + "payer";

    /// Holds during (ObjectProperty).
    public static final String PERIOD = NAMESPACE + "period";

    /// Planned for (ObjectProperty).
    public static final String PLANNED_TIME = NAMESPACE + "plannedTime";

    /// Uses instrument (ObjectProperty).
    public static final String POLICY_INSTRUMENT = NAMESPACE + "policyInstrument";

    /// Promised to (ObjectProperty).
    public static final String PROMISEE = NAMESPACE + "promisee";

    /// Promised by (ObjectProperty).
    public static final String PROMISOR = NAMESPACE + "promisor";

    /// Promotes value (ObjectProperty).
    public static final String PROMOTES_VALUE = NAMESPACE + "promotesValue";

    /// Responds to (ObjectProperty).
    public static final String RESPONDS_TO = NAMESPACE + "respondsTo";

    /// Laid down in (ObjectProperty).
    public static final String RULES_DOCUMENT = NAMESPACE + "rulesDocument";

    /// At level (ObjectProperty).
    public static final String SCALE_LEVEL = NAMESPACE + "scaleLevel";

    /// Rests on passage (ObjectProperty).
    public static final String SOURCE_PASSAGE = NAMESPACE + "sourcePassage";

    /// Is status of (ObjectProperty).
    public static final String STATUS_OF = NAMESPACE + "statusOf";

    /// Has status value (ObjectProperty).
    public static final String STATUS_VALUE = NAMESPACE + "statusValue";

    /// Has steward (ObjectProperty).
    public static final String STEWARD = NAMESPACE + "steward";

    /// Submitted by (ObjectProperty).
    public static final String SUBMITTED_BY = NAMESPACE + "submittedBy";

    /// Targets (ObjectProperty).
    public static final String TARGETS = NAMESPACE + "targets";

    /// Through scheme (ObjectProperty).
    public static final String THROUGH_SCHEME = NAMESPACE + "throughScheme";

    /// Has verdict (ObjectProperty).
    public static final String VERDICT = NAMESPACE + "verdict";

    /// By way of (ObjectProperty).
    public static final String VIA_DEPLOYMENT = NAMESPACE + "viaDeployment";

    private Meent() {}
}
