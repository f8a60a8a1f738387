package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.reference.CertificationFilter.Registre;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the registers say of a certification.
 *
 * @param code RNCP or RS number with its prefix; the Certif Info code of a diploma outside the registers
 * @param abrege such as « TP » or « BTS », with its long form
 * @param voies ways of access, in words
 * @param remplacePar the certifications that replace it, the nearest first, with those that replace these
 * @param remplace the certifications that it replaces, the nearest first, with those that these replaced
 * @param certifInfo the diplomas of Certif Info that are this certification
 * @param diplomes the diplomas of the Éducation nationale that are this certification
 * @param listes official lists that name it, in words
 * @param habilites how many bodies are entitled to prepare to it or to assess for it, its certifiers included
 */
public record CertificationFiche(
        String code,
        Registre registre,
        String intitule,
        @Nullable String abrege,
        @Nullable Integer niveau,
        Etat etat,
        @Nullable String typeEnregistrement,
        @Nullable LocalDate decision,
        @Nullable LocalDate effet,
        @Nullable LocalDate fin,
        @Nullable LocalDate limiteDelivrance,
        @Nullable Integer derniereSession,
        boolean accessibleNouvelleCaledonie,
        boolean accessiblePolynesie,
        @Nullable String objectifs,
        List<Bloc> blocs,
        List<String> certificateurs,
        List<String> voies,
        List<CodeLie> codes,
        List<Lien> remplacePar,
        List<Lien> remplace,
        List<Lien> certifInfo,
        List<Lien> diplomes,
        List<String> listes,
        int habilites) {
    public CertificationFiche {
        blocs = List.copyOf(blocs);
        certificateurs = List.copyOf(certificateurs);
        voies = List.copyOf(voies);
        codes = List.copyOf(codes);
        remplacePar = List.copyOf(remplacePar);
        remplace = List.copyOf(remplace);
        certifInfo = List.copyOf(certifInfo);
        diplomes = List.copyOf(diplomes);
        listes = List.copyOf(listes);
    }

    /** A block of competences. */
    public record Bloc(String code, String intitule) {}

    /** @param genre FORMACODE, NSF or ROME */
    public record CodeLie(
            String genre, String code, @Nullable String libelle) {}

    /** Another certification or diploma; its title may be unknown. */
    public record Lien(String code, @Nullable String intitule) {}
}
