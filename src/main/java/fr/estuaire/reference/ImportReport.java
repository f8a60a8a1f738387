package fr.estuaire.reference;

import java.util.List;

/**
 * All that is known of an import.
 *
 * @param refus the first refused lines
 */
public record ImportReport(ImportLine line, List<RefusedLine> refus) {

    public ImportReport {
        refus = List.copyOf(refus);
    }

    public long id() {
        return line.id();
    }

    public ImportStatus statut() {
        return line.statut();
    }

    public ImportCounts comptes() {
        return line.comptes();
    }

    /** Whether a person should look at it: lines refused, or the whole file held, refused or failed. */
    public boolean needsSomeone() {
        return switch (statut()) {
            case RETENU, REFUSE, INTERROMPU -> true;
            case APPLIQUE, INCHANGE, EN_COURS -> comptes().refusees() > 0;
        };
    }

    /**
     * A line that was left out.
     *
     * @param ligne its number in the file, the first being 1
     * @param raison one French sentence
     */
    public record RefusedLine(long ligne, String raison) {}
}
