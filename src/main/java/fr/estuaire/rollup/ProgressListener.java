package fr.estuaire.rollup;

/** Is told how far a run has come, in the thread of the run: at each territory, and every few hundred formations. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener NONE = progress -> {};

    void progressed(RunProgress progress);
}
