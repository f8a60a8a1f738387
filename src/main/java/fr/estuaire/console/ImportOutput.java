package fr.estuaire.console;

import fr.estuaire.reference.ImportCounts;
import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.ImportReport.RefusedLine;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.shared.FrenchText;
import java.io.PrintWriter;
import java.util.List;

/** Prints what became of an import. */
final class ImportOutput {
    private static final int MOST_REFUSED = 20;
    private final PrintWriter out;
    private final PrintWriter err;

    ImportOutput(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** @return the exit code that the import deserves */
    int print(ImportReport report) {
        ImportLine line = report.line();
        if (report.statut() == ImportStatus.REFUSE || report.statut() == ImportStatus.INTERROMPU) {
            err.println(line.nomFichier() + " : " + line.findMotif().orElse("fichier refusé."));
            return Console.FAILED;
        }
        printRefused(report);
        printColumns("Colonnes inconnues, laissées de côté", line.colonnesInconnues());
        printColumns("Colonnes absentes de ce fichier", line.colonnesAbsentes());
        line.findNote().ifPresent(out::println);
        out.println(sentence(line));
        return report.needsSomeone() ? Console.REFUSED : Console.DONE;
    }

    private void printRefused(ImportReport report) {
        List<RefusedLine> refused = report.refus();
        refused.stream()
                .limit(MOST_REFUSED)
                .forEach(line -> out.println("ligne " + line.ligne() + "  " + line.raison()));
        long left = report.comptes().refusees() - Math.min(refused.size(), MOST_REFUSED);
        if (left > 0) {
            out.println("… et " + FrenchText.count(left, "autre ligne refusée", "autres lignes refusées") + ".");
        }
    }

    private void printColumns(String what, List<String> columns) {
        if (!columns.isEmpty()) {
            out.println(what + " : " + String.join(", ", columns) + ".");
        }
    }

    private static String sentence(ImportLine line) {
        String edition = line.version() == null ? "" : " " + line.version();
        String register = line.register().code() + edition + " : ";
        return switch (line.statut()) {
            case INCHANGE -> register + "rien de nouveau, ce fichier est déjà appliqué.";
            case RETENU ->
                register + "import " + line.id() + " retenu. "
                        + line.findMotif().orElse("") + " Pour l’appliquer : --accept-shrink \"la raison\".";
            default -> register + counts(line.comptes()) + ".";
        };
    }

    private static String counts(ImportCounts counts) {
        String said = "%s, %s, %s, %s, %s, %s"
                .formatted(
                        FrenchText.count(counts.lues(), "lue"),
                        FrenchText.count(counts.nouvelles(), "nouvelle"),
                        FrenchText.count(counts.modifiees(), "modifiée"),
                        FrenchText.count(counts.inchangees(), "inchangée"),
                        FrenchText.count(counts.disparues(), "disparue"),
                        FrenchText.count(counts.refusees(), "refusée"));
        return counts.ignorees() == 0 ? said : said + ", " + FrenchText.count(counts.ignorees(), "ignorée");
    }
}
