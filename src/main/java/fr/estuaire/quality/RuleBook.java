package fr.estuaire.quality;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules in force, in the order they run: formats and codes, then coherence, then the whole feed. To add a rule: one
 * class, one line here, one test.
 */
public record RuleBook(List<Rule> rules, List<FeedRule> feedRules) {
    public RuleBook {
        rules = List.copyOf(rules);
        feedRules = List.copyOf(feedRules);
    }

    public RuleBook(List<Rule> rules) {
        this(rules, List.of());
    }

    public static RuleBook standard() {
        List<Rule> rules = Stream.of(
                        IdentifierFormats.rules(),
                        TextFormats.rules(),
                        ContactFormats.rules(),
                        RegisterLookups.rules(),
                        numbersAndTexts(),
                        datesAndRecruitment(),
                        certificationsAndBodies(),
                        placesAndHours(),
                        List.<Rule>of(new OffreAExaminer()))
                .flatMap(List::stream)
                .toList();
        return new RuleBook(rules, List.of(new NumeroDouble(), new OffreEnDouble()));
    }

    /** Every rule in words, those that the engines hold themselves included, in the order in which they apply. */
    public List<RuleDescription> descriptions() {
        return Stream.of(
                        EngineRules.all().stream(),
                        rules.stream().map(Rule::description),
                        feedRules.stream().map(FeedRule::description))
                .flatMap(stream -> stream)
                .distinct()
                .toList();
    }

    private static List<Rule> numbersAndTexts() {
        return List.of(
                new NumeroAbsent(),
                new NumeroActionSessionAbsent(),
                new NumeroInterneDouble(),
                new FormacodeAbsent(),
                new TexteTropCourt(),
                new RecopieIntitule(),
                new TextesIdentiques(),
                new IntituleAvecContact(),
                new IntituleAvecCode(),
                new FicheAncienne());
    }

    private static List<Rule> datesAndRecruitment() {
        return List.of(
                new PeriodeInversee(),
                new SessionPassee(),
                new OffrePerimee(),
                new SessionLointaine(),
                new DateImprecise(),
                new SessionsIdentiques(),
                new DatesARedeclarer(),
                new DateInformationPassee(),
                new InscriptionApresSession(),
                new InscriptionsCloses(),
                new RecrutementApresSession(),
                new ReunionSansLieu(),
                new ReunionPassee(),
                new ReunionApresSession(),
                new HorairesInverses(),
                new PlacesAuDelaDeLaCapacite(),
                new AucunePlace(),
                new ModaliteRecrutementEdof(),
                new ApprentissageDuree(),
                new ApprentissageAnneeEntree(),
                new ApprentissageSansDiplome());
    }

    private static List<Rule> certificationsAndBodies() {
        return List.of(
                new CertifianteSansCertification(),
                new CertificationSansCertifiante(),
                new CertificationEnDouble(),
                new CertificationInactive(),
                new DelivranceDepassee(),
                new CertifinfoRegistreDifferent(),
                new DerniereSessionPassee(),
                new DiplomeFerme(),
                new CfdRncpDifferent(),
                new NiveauSortieAbsent(),
                new NiveauSortieDifferent(),
                new NiveauEntreeSuperieur(),
                new BlocEnDouble(),
                new OrganismeFormateurAbsent(),
                new OrganismeNonHabilite(),
                new QualiopiAbsent(),
                new NdaSiretDifferent(),
                new UaiSiretDifferent(),
                new ContactInjoignable());
    }

    private static List<Rule> placesAndHours() {
        return List.of(
                new ActionSansLieu(),
                new DistanceSansAdresseWeb(),
                new CodePostalInconnu(),
                new CommuneInconnue(),
                new CommuneCodePostalDifferent(),
                new VilleDifferente(),
                new DepartementDifferent(),
                new RegionDifferente(),
                new CoordonneesInversees(),
                new CoordonneesHorsDeFrance(),
                new CoordonneesEloignees(),
                new PrixInvraisemblable(),
                new PrixTotalDifferent(),
                new HeuresTotalDifferent(),
                new HeuresInvraisemblables(),
                new HeuresHorsPeriode(),
                new FinanceurSansPlaces(),
                new ActionsIdentiques(),
                new ActionsProches());
    }
}
