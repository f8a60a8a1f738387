package fr.estuaire.offer.ui.choix;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.offer.OrganismeChoices;
import fr.estuaire.reference.CertificationChoices;
import fr.estuaire.reference.CertificationProposals;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.reference.Etablissements;
import fr.estuaire.reference.Formacodes;
import fr.estuaire.reference.Romes;
import fr.estuaire.shared.ui.MapCanvas.Town;
import fr.estuaire.tenant.Territories;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Makes the fields by which people choose in registers: the form asks for them here and knows no register. */
@Component
@EnableConfigurationProperties(CarteProperties.class)
public class Pickers {
    private static final int NAMED_TOWNS = 150;

    /** Version of the Formacode that offers are described with. */
    public static final String FORMACODE_VERSION = "V14";

    private final Formacodes formacodes;
    private final Romes romes;
    private final CertificationChoices certifications;
    private final CertificationProposals proposals;
    private final Communes communes;
    private final Etablissements etablissements;
    private final OrganismeChoices organismes;
    private final Territories territories;
    private final CarteProperties carte;

    Pickers(
            Formacodes formacodes,
            Romes romes,
            CertificationChoices certifications,
            CertificationProposals proposals,
            Communes communes,
            Etablissements etablissements,
            OrganismeChoices organismes,
            Territories territories,
            CarteProperties carte) {
        this.formacodes = formacodes;
        this.romes = romes;
        this.certifications = certifications;
        this.proposals = proposals;
        this.communes = communes;
        this.etablissements = etablissements;
        this.organismes = organismes;
        this.territories = territories;
        this.carte = carte;
    }

    /** Codes of the Formacode V14, the principal one first. */
    public CodesPicker formacodes(String label, int max) {
        return new CodesPicker(label, max, true, new FormacodeNomenclature(formacodes, FORMACODE_VERSION));
    }

    /** Codes of the ROME, the principal one first. */
    public CodesPicker romes(String label, int max) {
        return new CodesPicker(label, max, true, new RomeNomenclature(romes));
    }

    /** Codes of the specialities of training, the principal one first. */
    public CodesPicker nsf(String label, int max) {
        return new CodesPicker(label, max, true, TableNomenclature.of(DictLheo.NSF, "\\d{3}", "3 chiffres"));
    }

    /** Codes of the public branch of the Formacode, the principal one first. */
    public CodesPicker publics(String label, int max) {
        return new CodesPicker(label, max, true, TableNomenclature.of(DictLheo.PUBLIC_VISE, "\\d{5}", "5 chiffres"));
    }

    /** Codes of languages, ISO 639-1. */
    public CodesPicker langues(String label, int max) {
        return new CodesPicker(label, max, false, TableNomenclature.langues());
    }

    public CertificationPicker certification(String label) {
        return new CertificationPicker(label, certifications, proposals);
    }

    /** Blocks of skills; tell it the certification. */
    public BlocPicker blocs(String label) {
        return new BlocPicker(label, proposals);
    }

    /** An establishment of the national registers. */
    public EtablissementPicker etablissement(String label) {
        return new EtablissementPicker(label, etablissements);
    }

    /** A body of the territory in which the person works. */
    public OrganismePicker organisme(String label) {
        return new OrganismePicker(label, organismes);
    }

    public CommunePicker commune(String label) {
        return new CommunePicker(label, communes);
    }

    /** A commune of the official list, whole. */
    public Optional<CommuneChoisie> findCommune(@Nullable String codeInsee) {
        return Optional.ofNullable(codeInsee)
                .flatMap(communes::findByCode)
                .map(commune -> CommuneChoisie.of(
                        commune, commune.codesPostaux().stream().findFirst().orElse(null)));
    }

    /** A point on the map of the territory in which the person works. */
    public PointMap point(String label) {
        List<String> departements = territories.getCurrent().codesDepartement();
        return new PointMap(label, departements, towns(departements), carte);
    }

    private List<Town> towns(List<String> departements) {
        return communes.listLargest(departements, NAMED_TOWNS).stream()
                .flatMap(commune -> town(commune).stream())
                .toList();
    }

    private static Optional<Town> town(Commune commune) {
        return commune.latitude() == null || commune.longitude() == null
                ? Optional.empty()
                : Optional.of(new Town(commune.nom(), commune.latitude(), commune.longitude()));
    }
}
