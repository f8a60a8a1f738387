package fr.estuaire.reference;

/** Is told how far an import has come, in the thread of the import, every few hundred lines. */
@FunctionalInterface
public interface ImportListener {
    ImportListener NONE = progress -> {};

    void progressed(Progress progress);

    /**
     * How far it has come.
     *
     * @param octetsLus bytes of the file read so far
     * @param octets all its bytes
     */
    record Progress(long lignes, long octetsLus, long octets) {
        /** Share of the file read, 0 to 1. */
        public double share() {
            return octets == 0 ? 1 : Math.min(1, (double) octetsLus / octets);
        }
    }
}
