package fr.estuaire.offer;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form of an offer: the words, the control and the place of one element of Lhéo, where it stands.
 *
 * @param cle where it stands: {@code action/prix-total-TTC}, or the bare element when it means the same everywhere
 * @param element its name in Lhéo
 * @param libelle label, 45 characters at most, unique among its siblings
 * @param aide what it means, in one or two sentences
 * @param exemple a likely value: a text or a number of the length that Lhéo allows, the label of a code, a date as
 *     jj/mm/aaaa, a sentence for a group; may be empty
 * @param lecteurs who reads it and what for; may be empty
 * @param section only for the children of formation, action and session, null otherwise
 * @param essentiel shown at once; the others are folded under « Plus de détails »
 * @param manque what to do when it is mandatory and missing; empty for an optional one
 * @param poids 0 to 10: how much the value would help prescribers
 * @param gain what to say of it while it is missing; empty when {@code poids} is 0
 * @param quand where it is of use; empty when it always is
 * @param rang order on the screen among its siblings
 */
public record Champ(
        String cle,
        String element,
        String libelle,
        String aide,
        String exemple,
        String lecteurs,
        @Nullable Section section,
        boolean essentiel,
        Saisie saisie,
        String manque,
        int poids,
        String gain,
        Set<Situation> quand,
        int rang) {

    public Champ {
        quand = Set.copyOf(quand);
    }

    /** The sections of an offer, in the order in which people think of it. */
    public enum Section {
        APPRENDRE("Ce qu’on apprend"),
        POUR_QUI("Pour qui"),
        OU("Où"),
        QUAND("Quand"),
        ENTRER("Comment entrer"),
        COUT("Coût et financement"),
        CONTACTS("Contacts");

        private final String titre;

        Section(String titre) {
            this.titre = titre;
        }

        public String titre() {
            return titre;
        }
    }

    /** How one fills a field in; a repeatable element takes several values of the same control. */
    public enum Saisie {
        TEXTE,
        TEXTE_LONG,
        /** A code of a closed table of Lhéo. */
        CODE,
        OUI_NON,
        ENTIER,
        PRIX,
        DATE,
        HEURE,
        FORMACODE,
        NSF,
        ROME,
        PUBLIC,
        MODALITE_PEDAGOGIQUE,
        LANGUE,
        PAYS,
        CERTIFICATION,
        REFERENCE_CERTIFICATION,
        BLOCS,
        ADRESSE,
        /** A point on a map. */
        POSITION,
        CONTACT,
        LIEU,
        FORMATEUR,
        FINANCEUR,
        PERIODE,
        TELEPHONE,
        COURRIEL,
        URL,
        SIRET,
        UAI,
        DEPARTEMENT,
        REGION,
        COMMUNE,
        /** Fields inside a field. */
        GROUPE,
        /** What Lhéo does not foresee, kept as it is. */
        EXTRAS
    }

    /** What an offer is, in as far as it changes the fields that are of use; see {@link Situations}. */
    public enum Situation {
        CERTIFIANTE,
        NON_CERTIFIANTE,
        /** Contrat d’apprentissage. */
        APPRENTISSAGE,
        /** Élèves et étudiants. */
        INITIALE,
        /** Contrat d’apprentissage ou de professionnalisation. */
        ALTERNANCE,
        PERMANENT,
        DATES_FIXES,
        /** On site, at least in part. */
        PRESENTIEL,
        MIXTE,
        /** Wholly remote. */
        DISTANCE,
        LINGUISTIQUE,
        DETENTION,
        CONVENTIONNE,
        PRISE_EN_CHARGE,
        MODULAIRE
    }

    /** Whether the field is of use in these situations; a field that has a value already is shown all the same. */
    public boolean applies(Set<Situation> situations) {
        return quand.isEmpty() || !Collections.disjoint(quand, situations);
    }
}
