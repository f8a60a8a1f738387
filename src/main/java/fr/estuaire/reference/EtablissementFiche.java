package fr.estuaire.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the registers say of an establishment and of its legal unit.
 *
 * @param voisins the establishments of the same legal unit, itself included, head office first; the first hundred
 * @param voisinsTotal how many there are
 * @param pertes rights that a register takes away and that still count
 * @param lieux where it trains, as its published sessions say
 */
public record EtablissementFiche(
        EtablissementLine etablissement,
        List<Declaration> declarations,
        List<EtablissementLine> voisins,
        int voisinsTotal,
        List<Ecole> ecoles,
        List<PerteAnnoncee> pertes,
        List<TrainingPlace> lieux) {
    public EtablissementFiche {
        declarations = List.copyOf(declarations);
        voisins = List.copyOf(voisins);
        ecoles = List.copyOf(ecoles);
        pertes = List.copyOf(pertes);
        lieux = List.copyOf(lieux);
    }

    /**
     * A declaration of activity.
     *
     * @param actif whether it is on the public list, after the buffer
     * @param specialites NSF codes with their labels, where these are known
     */
    public record Declaration(
            String nda,
            List<String> precedents,
            String denomination,
            @Nullable String siret,
            boolean actif,
            Set<Qualiopi> qualiopi,
            List<String> specialites,
            @Nullable Integer stagiaires,
            @Nullable Integer formateurs,
            @Nullable LocalDate declareLe) {
        public Declaration {
            precedents = List.copyOf(precedents);
            specialites = List.copyOf(specialites);
        }
    }

    /** A school or college, by its UAI code. */
    public record Ecole(
            String uai,
            String denomination,
            @Nullable String nature,
            boolean ouvert,
            @Nullable String ville,
            @Nullable String academie) {}
}
