package fr.estuaire.reference.francecompetences;

import static fr.estuaire.reference.francecompetences.FicheValues.cut;

import fr.estuaire.reference.francecompetences.FicheCertification.Bloc;
import fr.estuaire.reference.francecompetences.FicheCertification.Certificateur;
import fr.estuaire.reference.francecompetences.FicheCertification.CodeFiche;
import fr.estuaire.reference.francecompetences.FicheCertification.Habilitation;
import fr.estuaire.reference.francecompetences.FicheCertification.Lien;
import fr.estuaire.reference.francecompetences.FicheCertification.Nature;
import fr.estuaire.reference.francecompetences.FicheCertification.Voie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet while it is being read, field after field, in whatever order the file has them. */
final class FicheDraft {
    /** Longer aims are cut. */
    static final int AIMS = 4000;

    private static final int TITLE = 1000;
    private static final int LABEL = 250;
    private static final int CODE = 10;
    private static final int BLOCK = 40;
    private static final int TYPE = 60;

    private final Map<String, CodeFiche> codes = new TreeMap<>();
    private final Map<String, Bloc> blocs = new TreeMap<>();
    private final Map<String, Lien> liens = new TreeMap<>();
    private final List<Certificateur> certificateurs = new ArrayList<>();
    private final Set<Voie> voies = EnumSet.noneOf(Voie.class);
    private final Map<String, Habilitation> habilitations = new TreeMap<>();

    private final long line;
    private @Nullable String numero;
    private @Nullable String intitule;
    private @Nullable String abregeCode;
    private @Nullable String abregeLibelle;
    private int niveau;
    private boolean active;
    private @Nullable String typeEnregistrement;
    private @Nullable LocalDate decision;
    private @Nullable LocalDate effet;
    private @Nullable LocalDate fin;
    private @Nullable LocalDate limiteDelivrance;
    private boolean accessibleNc;
    private boolean accessiblePf;
    private @Nullable String objectifs;
    private @Nullable String fault;
    private @Nullable String remark;

    /** @param line where the sheet begins in its file */
    FicheDraft(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    void numero(@Nullable String text) {
        if (text != null && FicheValues.isNumero(text)) {
            numero = text;
        } else {
            refuse("Le numéro de fiche « %s » n’a pas la forme RNCP12345 ou RS1234."
                    .formatted(text == null ? "" : cut(text, 40)));
        }
    }

    void intitule(@Nullable String text) {
        intitule = cutOrNull(text, TITLE);
    }

    void abregeCode(@Nullable String text) {
        abregeCode = cutOrNull(text, BLOCK);
    }

    void abregeLibelle(@Nullable String text) {
        abregeLibelle = cutOrNull(text, LABEL);
    }

    void niveau(@Nullable String text) {
        niveau = FicheValues.niveau(text);
    }

    void active(@Nullable String text) {
        active = FicheValues.isYes(text);
    }

    void typeEnregistrement(@Nullable String text) {
        typeEnregistrement = cutOrNull(text, TYPE);
    }

    void decision(@Nullable String text) {
        decision = date(text);
    }

    void effet(@Nullable String text) {
        effet = date(text);
    }

    void fin(@Nullable String text) {
        fin = date(text);
    }

    void limiteDelivrance(@Nullable String text) {
        limiteDelivrance = date(text);
    }

    void accessibleNc(@Nullable String text) {
        accessibleNc = FicheValues.isYes(text);
    }

    void accessiblePf(@Nullable String text) {
        accessiblePf = FicheValues.isYes(text);
    }

    void objectifs(@Nullable String text) {
        objectifs = cutOrNull(text, AIMS);
    }

    void voie(Voie voie) {
        voies.add(voie);
    }

    /** @param libelle with or without the code in front, as the CSV has it: {@code 42872 : Sécurité incendie} */
    void code(String genre, @Nullable String code, @Nullable String libelle) {
        if (code == null || code.length() > CODE) {
            return;
        }
        String prefix = code + " : ";
        String bare = libelle != null && libelle.startsWith(prefix) ? libelle.substring(prefix.length()) : libelle;
        codes.putIfAbsent(genre + key(code), new CodeFiche(genre, code, cutOrNull(bare, LABEL)));
    }

    void bloc(@Nullable String code, @Nullable String libelle) {
        if (code != null && code.length() <= BLOCK) {
            blocs.putIfAbsent(key(code), new Bloc(code, cut(libelle == null ? code : libelle, TITLE)));
        }
    }

    void replacedBy(@Nullable String nouvelle) {
        if (numero != null && nouvelle != null && FicheValues.isNumero(nouvelle)) {
            liens.put('>' + nouvelle, new Lien(numero, nouvelle));
        }
    }

    void replaces(@Nullable String ancienne) {
        if (numero != null && ancienne != null && FicheValues.isNumero(ancienne)) {
            liens.put('<' + ancienne, new Lien(ancienne, numero));
        }
    }

    void certificateur(@Nullable String siret, @Nullable String nom) {
        String number = FicheValues.siret(siret);
        if (number != null || nom != null) {
            certificateurs.add(
                    new Certificateur(certificateurs.size() + 1, number, cut(nom == null ? "" : nom, LABEL)));
        }
    }

    void habilitation(
            @Nullable String siret, Nature nature, @Nullable String nom, @Nullable String depuis, boolean inForce) {
        String number = FicheValues.siret(siret);
        if (number == null) {
            return; // without a SIRET nobody can be found entitled
        }
        Habilitation read = new Habilitation(number, nature, cut(nom == null ? "" : nom, LABEL), date(depuis), inForce);
        habilitations.merge(number, read, FicheDraft::together);
    }

    /** A partner listed twice has what its mentions in force give; of equal ones the first gives name and date. */
    private static Habilitation together(Habilitation first, Habilitation second) {
        if (first.active() != second.active()) {
            return first.active() ? first : second;
        }
        return new Habilitation(
                first.siret(), first.nature().and(second.nature()), first.nom(), first.depuis(), first.active());
    }

    private @Nullable LocalDate date(@Nullable String text) {
        LocalDate date = text == null ? null : FicheValues.findDate(text);
        if (text != null && date == null) {
            remark =
                    "La date « %s » de la fiche %s n’a pas la forme JJ/MM/AAAA : elle est laissée de côté, le reste est gardé."
                            .formatted(cut(text, 40), numero);
        }
        return date;
    }

    /** What was left out of a sheet that is kept: the entitlements of a whole sheet are not lost for one bad date. */
    @Nullable
    String remark() {
        return remark;
    }

    /** The first fault is the one to be said; the sheet is read to its end all the same. */
    private void refuse(String reason) {
        if (fault == null) {
            fault = reason;
        }
    }

    /** Why the sheet cannot be kept; null when it can. */
    @Nullable
    String fault() {
        if (fault == null && numero == null) {
            return "La fiche n’a pas de numéro.";
        }
        return fault == null && intitule == null ? "La fiche n’a pas d’intitulé." : fault;
    }

    /** The sheet; asked only of one {@linkplain #fault() without fault}. */
    FicheCertification build() {
        return new FicheCertification(
                Objects.requireNonNull(numero),
                Objects.requireNonNull(intitule),
                abregeCode,
                abregeLibelle,
                niveau,
                active,
                typeEnregistrement,
                decision,
                effet,
                fin,
                limiteDelivrance,
                accessibleNc,
                accessiblePf,
                objectifs,
                List.copyOf(codes.values()),
                List.copyOf(blocs.values()),
                List.copyOf(liens.values()),
                List.copyOf(certificateurs),
                Collections.unmodifiableSet(voies),
                List.copyOf(habilitations.values()));
    }

    /** The tables compare codes without regard to case. */
    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String cutOrNull(@Nullable String text, int length) {
        return text == null ? null : cut(text, length);
    }
}
