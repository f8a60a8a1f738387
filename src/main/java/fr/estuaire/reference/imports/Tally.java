package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportCounts;
import fr.estuaire.reference.ImportReport.RefusedLine;
import java.util.ArrayList;
import java.util.List;

/** Counts the lines of an import, and keeps the first that were refused. */
final class Tally {
    static final int KEPT = 200;

    private final List<RefusedLine> refused = new ArrayList<>();
    private long lues;
    private long nouvelles;
    private long modifiees;
    private long inchangees;
    private long disparues;
    private long refusees;
    private long ignorees;

    void read(Lot<?> lot) {
        lues += lot.lines();
        ignorees += lot.ignored();
        lot.refused().forEach(this::refuse);
    }

    void refuse(RefusedLine line) {
        refusees++;
        if (refused.size() < KEPT) {
            refused.add(line);
        }
    }

    void wrote(int added, int changed, int unchanged) {
        nouvelles += added;
        modifiees += changed;
        inchangees += unchanged;
    }

    void gone(long rows) {
        disparues = rows;
    }

    long lines() {
        return lues;
    }

    ImportCounts counts() {
        return new ImportCounts(lues, nouvelles, modifiees, inchangees, disparues, refusees, ignorees);
    }

    /** The counts of an import that changed nothing. */
    ImportCounts countsOfNothing() {
        return new ImportCounts(lues, 0, 0, 0, disparues, refusees, ignorees);
    }

    List<RefusedLine> refused() {
        return List.copyOf(refused);
    }
}
