package fr.estuaire.quality;

import fr.estuaire.lheo.FeedFormation;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.Position;
import fr.estuaire.lheo.UnreadableFeedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Checks a whole feed as a stream. An unreadable file is a blocking finding of the report, never an exception. */
public final class FeedChecker {
    private final FormationChecker checker;

    public FeedChecker(FormationChecker checker) {
        this.checker = checker;
    }

    public FeedReport check(Path file) {
        return check(() -> FeedReader.open(file), (formation, findings) -> {});
    }

    /**
     * Checks a feed and hands on every formation with its findings, in the order of the feed. When the file breaks off,
     * what came before was handed on: undo it if {@link FeedReport#isRefused()}.
     *
     * @param feed opens the feed, which is closed here
     */
    public FeedReport check(Supplier<FeedReader> feed, BiConsumer<FeedFormation, List<Finding>> consumer) {
        FeedTally tally = new FeedTally();
        try (FeedReader reader = feed.get()) {
            tally.version(reader.version());
            checkAll(reader, tally, consumer);
        } catch (UnreadableFeedException e) {
            tally.add(about(EngineRules.FICHIER_ILLISIBLE, Position.NONE, "", e.sentence()));
        }
        return tally.report();
    }

    private void checkAll(FeedReader reader, FeedTally tally, BiConsumer<FeedFormation, List<Finding>> consumer) {
        List<FormationChecker.Running> feed = checker.startFeed();
        for (Optional<FeedFormation> next = reader.next(); next.isPresent(); next = reader.next()) {
            FeedFormation formation = next.get();
            List<Finding> findings = checker.check(formation.element(), feed);
            tally.add(formation.element(), findings);
            consumer.accept(formation, List.copyOf(findings));
        }
        reader.strays()
                .forEach(stray -> tally.add(about(
                        EngineRules.ELEMENT_INATTENDU,
                        stray.position(),
                        stray.name(),
                        "L’élément « %s » n’est pas une formation.".formatted(stray.name()))));
        if (tally.formations() == 0) {
            tally.add(about(
                    EngineRules.FICHIER_SANS_FORMATION, Position.NONE, "", "Le fichier ne contient aucune formation."));
        }
    }

    private Finding about(RuleDescription rule, Position position, String path, String message) {
        return Findings.of(checker.context(), rule, position, path, "", message);
    }
}
