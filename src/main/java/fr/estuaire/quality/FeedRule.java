package fr.estuaire.quality;

/** A check of a formation among the others of its feed. */
public interface FeedRule {

    RuleDescription description();

    /** Begins a feed: what is returned remembers, in a few bytes a formation, what it has seen of this feed alone. */
    Run start();

    /** The check of one feed, formation after formation. */
    interface Run {
        void check(RuleContext context, FormationElements formation, Reporter reporter);
    }
}
