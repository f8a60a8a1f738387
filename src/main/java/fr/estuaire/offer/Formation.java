package fr.estuaire.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An offer on its way to publication: whose it is, where it stands, who touched it last. What it says is in its parts. */
final class Formation {
    private final String numero;
    private String organisme;
    private long version;
    private long aRelire;
    private Etat etat;
    private boolean publiee;
    private @Nullable String motif;
    private Instant modifieLe;
    private String modifiePar;
    private @Nullable Instant soumiseLe;

    /** A new one. */
    Formation(String numero, String organisme) {
        this(numero, organisme, 0, 0, Etat.BROUILLON, false, null, Instant.EPOCH, "", null);
    }

    /** One as it is kept. */
    Formation(
            String numero,
            String organisme,
            long version,
            long aRelire,
            Etat etat,
            boolean publiee,
            @Nullable String motif,
            Instant modifieLe,
            String modifiePar,
            @Nullable Instant soumiseLe) {
        this.numero = numero;
        this.organisme = organisme;
        this.version = version;
        this.aRelire = aRelire;
        this.etat = etat;
        this.publiee = publiee;
        this.motif = motif;
        this.modifieLe = modifieLe;
        this.modifiePar = modifiePar;
        this.soumiseLe = soumiseLe;
    }

    String numero() {
        return numero;
    }

    String organisme() {
        return organisme;
    }

    boolean isPubliee() {
        return publiee;
    }

    void requireEditable() {
        require(etat.isEditable(), "Cette offre est soumise : reprenez-la avant de la modifier.");
    }

    /**
     * Takes note that something in it changed. An offer that was published or withdrawn becomes a draft again; one that was
     * returned or refused stays so, with its reason, until it is submitted. What is live stays.
     *
     * @throws IllegalStateException while the offer waits for the collectors
     */
    void change(String par, Instant le) {
        requireEditable();
        version++;
        aRelire = version;
        modifieLe = le;
        modifiePar = par;
        if (etat != Etat.A_CORRIGER && etat != Etat.REFUSEE) {
            etat = Etat.BROUILLON;
        }
    }

    /** Takes note of a change that counts at once, without a new reading: recruitment. */
    void follow(String par, Instant le) {
        version++;
        modifieLe = le;
        modifiePar = par;
    }

    void giveTo(String other) {
        organisme = other;
    }

    /**
     * A decision holds for what its author read; what went live meanwhile without a reading does not count.
     *
     * @param lue version that they read
     */
    void requireRead(long lue) {
        require(
                lue >= aRelire && lue <= version,
                "L’offre a changé depuis que vous l’avez ouverte : relisez-la avant de décider.");
    }

    void submit(Instant le) {
        require(etat.isEditable(), "Cette offre est déjà soumise.");
        etat = Etat.SOUMISE;
        soumiseLe = le;
        motif = null;
    }

    void takeBack() {
        require(etat == Etat.SOUMISE, "Cette offre n’est pas soumise : vous pouvez la modifier.");
        etat = Etat.BROUILLON;
        soumiseLe = null;
    }

    void sendBack(String why) {
        decide(Etat.A_CORRIGER);
        motif = why;
    }

    void refuse(String why) {
        decide(Etat.REFUSEE);
        motif = why;
    }

    void approve() {
        decide(Etat.PUBLIEE);
        publiee = true;
        motif = null;
    }

    /** Takes the live version off; the offer itself stays with its body. */
    void withdraw(String why) {
        require(publiee, "Cette offre n’est pas publiée.");
        publiee = false;
        etat = Etat.RETIREE;
        motif = why;
    }

    private void decide(Etat next) {
        require(etat == Etat.SOUMISE, "Cette offre n’attend plus de décision : elle a été reprise ou déjà traitée.");
        etat = next;
    }

    private static void require(boolean condition, String refusal) {
        if (!condition) {
            throw new IllegalStateException(refusal);
        }
    }

    Offre toOffre(@Nullable String intitule) {
        return new Offre(
                numero, organisme, version, aRelire, intitule, etat, publiee, motif, modifieLe, modifiePar, soumiseLe);
    }

    long version() {
        return version;
    }
}
