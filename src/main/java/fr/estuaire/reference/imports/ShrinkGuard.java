package fr.estuaire.reference.imports;

import fr.estuaire.shared.FrenchText;

/** Stops an import that would take away too much of what a register had, or that could not read enough of its file. */
final class ShrinkGuard {
    private static final long SMALL_REGISTER = 50;
    private static final double LOSS = 0.10;
    private static final long FEW_REFUSED = 10;
    private static final double REFUSED = 0.20;

    private ShrinkGuard() {}

    /**
     * @param present rows before the import
     * @param missing those that the file does not have
     * @throws HeldImportException when it is for a person to decide
     */
    static void requireAlike(long present, long missing) {
        if (present >= SMALL_REGISTER && missing > present * LOSS) {
            throw new HeldImportException(
                    "Ce fichier n’a plus %s des %s du registre : vérifiez qu’il est complet, puis appliquez-le ou écartez-le."
                            .formatted(FrenchText.number(missing), FrenchText.count(present, "ligne")));
        }
    }

    /** @throws UnreadableRegisterException when too many lines were refused */
    static void requireReadable(Tally tally) {
        long refused = tally.counts().refusees();
        if (refused > FEW_REFUSED && refused > tally.lines() * REFUSED) {
            StringBuilder sentence = new StringBuilder(
                    "%s sur %s ne peuvent pas être lues et rien n’a changé : vérifiez que c’est le bon fichier."
                            .formatted(FrenchText.number(refused), FrenchText.count(tally.lines(), "ligne")));
            tally.refused().stream()
                    .limit(3)
                    .forEach(line -> sentence.append(" Ligne ")
                            .append(line.ligne())
                            .append(" : ")
                            .append(line.raison()));
            throw new UnreadableRegisterException(sentence.toString());
        }
    }

    /** The register would shrink too much; the sentence says by how much. */
    static final class HeldImportException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HeldImportException(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
