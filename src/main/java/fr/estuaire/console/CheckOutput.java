package fr.estuaire.console;

import static java.util.stream.Collectors.joining;

import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.LheoVersion;
import fr.estuaire.lheo.Position;
import fr.estuaire.quality.FeedChecker;
import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.shared.FrenchText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what the check of a file finds, as it is found, then sums it up. */
final class CheckOutput {
    private final PrintWriter out;
    private final PrintWriter err;
    private final long most;

    /** @param most findings to print for each file */
    CheckOutput(PrintWriter out, PrintWriter err, long most) {
        this.out = out;
        this.err = err;
        this.most = most;
    }

    /** @return the exit code that the file deserves */
    int check(FeedChecker checker, Path file) {
        Tally tally = new Tally(file);
        FeedReport report = checker.check(() -> FeedReader.open(file), (formation, findings) -> tally.add(findings));
        // what is about the file as a whole was handed on with no formation
        tally.add(report.findings().stream()
                .filter(finding -> !finding.elementPath().startsWith("formation"))
                .filter(finding -> finding.severity() != Severity.BLOCKING)
                .toList());
        tally.sayWhatIsLeft();
        if (report.isRefused()) {
            String refusal = refusal(report);
            err.println(refusal.contains("« " + file.getFileName() + " »") ? refusal : file + " : " + refusal);
            return Console.FAILED;
        }
        out.println(file + " : " + tally.summary(report));
        return report.isolated() > 0 ? Console.REFUSED : Console.DONE;
    }

    private static String refusal(FeedReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .map(Finding::message)
                .collect(joining(" "));
    }

    /** What was printed and counted of one file. */
    private final class Tally {
        private final Path file;
        private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        private long seen;

        private Tally(Path file) {
            this.file = file;
        }

        void add(List<Finding> findings) {
            for (Finding finding : findings) {
                counts.merge(finding.severity(), 1L, Long::sum);
                if (seen++ < most) {
                    out.println(line(finding));
                }
            }
        }

        private String line(Finding finding) {
            Position at = finding.position();
            String place = at.line() == 0 ? file.toString() : file + ":" + at.line() + ":" + at.column();
            return "%s  %-13s  %s  %s"
                    .formatted(place, word(finding.severity()), finding.ruleCode(), finding.message());
        }

        void sayWhatIsLeft() {
            if (seen > most) {
                out.println("… et " + FrenchText.count(seen - most, "autre constat", "autres constats")
                        + " : --all les affiche tous.");
            }
        }

        String summary(FeedReport report) {
            LheoVersion version = report.version();
            String what = "Lhéo " + (version == null ? "" : version.label()) + ", "
                    + FrenchText.count(report.formations(), "formation") + ", "
                    + FrenchText.count(report.sessions(), "session")
                    + " ; ";
            if (seen == 0) {
                return what + "rien à signaler.";
            }
            String found = counts.entrySet().stream()
                    .map(entry -> count(entry.getValue(), entry.getKey()))
                    .collect(joining(", "));
            String verdict = report.isolated() == 0
                    ? "aucune formation écartée."
                    : FrenchText.count(report.isolated(), "formation") + " à écarter.";
            return what + FrenchText.count(seen, "constat") + " (" + found + ") ; " + verdict;
        }
    }

    private static String count(long count, Severity severity) {
        return severity == Severity.ISOLATING
                ? FrenchText.number(count) + " " + word(severity)
                : FrenchText.count(count, word(severity));
    }

    private static String word(Severity severity) {
        return severity.label().toLowerCase(Locale.FRENCH);
    }
}
