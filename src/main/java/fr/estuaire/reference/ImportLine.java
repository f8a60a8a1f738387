package fr.estuaire.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One import of a register, as a list shows it.
 *
 * @param version what the file says of its version, such as V14
 * @param versionLe day whose state it gives
 * @param colonnesAbsentes optional columns that the file does not have
 * @param motif why it was refused or held, in one or two sentences
 * @param note what else a person should know of it
 * @param decision APPLIQUER or ECARTER, once a person decided on what was held
 */
public record ImportLine(
        long id,
        Register register,
        String nomFichier,
        long octets,
        @Nullable String version,
        @Nullable LocalDate versionLe,
        Instant debut,
        @Nullable Instant fin,
        String par,
        ImportStatus statut,
        ImportCounts comptes,
        List<String> colonnesInconnues,
        List<String> colonnesAbsentes,
        @Nullable String motif,
        @Nullable String note,
        @Nullable Decision decision) {

    public ImportLine {
        colonnesInconnues = List.copyOf(colonnesInconnues);
        colonnesAbsentes = List.copyOf(colonnesAbsentes);
    }

    public Optional<String> findMotif() {
        return Optional.ofNullable(motif);
    }

    public Optional<String> findNote() {
        return Optional.ofNullable(note);
    }

    public Optional<Decision> findDecision() {
        return Optional.ofNullable(decision);
    }

    /** Whether somebody has to decide. */
    public boolean isToDecide() {
        return statut == ImportStatus.RETENU && decision == null;
    }

    /** What a person decided of an import that was held. */
    public record Decision(boolean applique, String par, Instant le, String motif) {}
}
