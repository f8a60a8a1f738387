package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formation as Lhéo describes it: what is taught, to what end, by whom, in which actions and sessions.
 *
 * @param intituleFormation 1 to 255 characters, required
 * @param objectifFormation 1 to 3000 characters, required
 * @param resultatsAttendus 1 to 3000 characters, required
 * @param contenuFormation 1 to 3000 characters, required
 * @param certifiante a code of {@link DictLheo#BOOLEAN}, required
 * @param parcoursDeFormation a code of {@link DictLheo#TYPE_PARCOURS}, required
 * @param codeNiveauEntree a code of {@link DictLheo#NIVEAUX}, required
 * @param objectifGeneralFormation a code of {@link DictLheo#AIS}
 * @param codeNiveauSortie a code of {@link DictLheo#NIVEAUX}
 * @param identifiantModule 1 to 3000 characters
 * @param positionnement a code of {@link DictLheo#TYPE_POSITIONNEMENT}
 */
public record Formation(
        Attributs attributs,
        @Nullable DomaineFormation domaineFormation,
        @Nullable String intituleFormation,
        @Nullable String objectifFormation,
        @Nullable String resultatsAttendus,
        @Nullable String contenuFormation,
        @Nullable String certifiante,
        List<Contact> contactFormation,
        @Nullable String parcoursDeFormation,
        @Nullable String codeNiveauEntree,
        @Nullable String objectifGeneralFormation,
        List<Certification> certification,
        List<CodeTypeFormation> codeTypeFormation,
        @Nullable String codeNiveauSortie,
        @Nullable PagesWeb urlFormation,
        List<Action> action,
        @Nullable OrganismeResponsable organismeFormationResponsable,
        @Nullable String identifiantModule,
        @Nullable String positionnement,
        @Nullable SousModules sousModules,
        @Nullable ModulesPrerequis modulesPrerequis,
        List<Element> extras) {
    public Formation {
        contactFormation = List.copyOf(contactFormation);
        certification = List.copyOf(certification);
        codeTypeFormation = List.copyOf(codeTypeFormation);
        action = List.copyOf(action);
        extras = List.copyOf(extras);
    }

    /** Builds one with only what is known: the rest stays absent. */
    public static FormationBuilder builder() {
        return new FormationBuilder();
    }

    /** The typed view of a {@code formation} element; see {@link RecordBinder} for what a view leaves out. */
    public static Formation read(Element formation) {
        return RecordBinder.read(Formation.class, formation);
    }

    public Element toElement() {
        return RecordBinder.write("formation", this);
    }

    /** What is frozen and published of this formation. */
    public Fragment fragment() {
        return Fragment.of(toElement());
    }
}
