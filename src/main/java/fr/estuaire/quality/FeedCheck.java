package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoVersion;
import fr.estuaire.lheo.Position;
import java.util.List;

/**
 * The check of one feed, formation after formation, for who reads it in their own way: by lots, or leaving out what they
 * recognise without reading it. For one feed and one thread.
 */
public final class FeedCheck {
    private final FormationChecker checker;
    private final List<FormationChecker.Running> feed;
    private final FeedTally tally = new FeedTally();

    public FeedCheck(FormationChecker checker) {
        this.checker = checker;
        this.feed = checker.startFeed();
    }

    /** To be told once the feed is open. */
    public void version(LheoVersion version) {
        tally.version(version);
    }

    /** What is wrong with the next formation of the feed. */
    public List<Finding> check(Element formation) {
        List<Finding> findings = checker.check(formation, feed);
        tally.add(formation, findings);
        return List.copyOf(findings);
    }

    /** What stands among the formations without being one. */
    public void strays(List<Element> strays) {
        strays.forEach(stray -> tally.add(about(
                EngineRules.ELEMENT_INATTENDU,
                stray.position(),
                stray.name(),
                "L’élément « %s » n’est pas une formation.".formatted(stray.name()))));
    }

    /** The feed ended without any formation at all. */
    public void empty() {
        tally.add(about(
                EngineRules.FICHIER_SANS_FORMATION, Position.NONE, "", "Le fichier ne contient aucune formation."));
    }

    /** The feed cannot be read on. */
    public void unreadable(String sentence) {
        tally.add(about(EngineRules.FICHIER_ILLISIBLE, Position.NONE, "", sentence));
    }

    /** What was found so far. */
    public FeedReport report() {
        return tally.report();
    }

    /** How many formations were checked so far. */
    public long formations() {
        return tally.formations();
    }

    private Finding about(RuleDescription rule, Position position, String path, String message) {
        return Findings.of(checker.context(), rule, position, path, "", message);
    }
}
