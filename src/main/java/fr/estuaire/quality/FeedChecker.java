package fr.estuaire.quality;

import fr.estuaire.lheo.FeedFormation;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.UnreadableFeedException;
import java.nio.file.Path;
import java.util.List;
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
        FeedCheck check = new FeedCheck(checker);
        try (FeedReader reader = feed.get()) {
            check.version(reader.version());
            reader.forEach(formation -> consumer.accept(formation, check.check(formation.element())));
            check.strays(reader.strays());
            if (check.formations() == 0) {
                check.empty();
            }
        } catch (UnreadableFeedException e) {
            check.unreadable(e.sentence());
        }
        return check.report();
    }
}
