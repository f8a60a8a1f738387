package fr.estuaire.quality;

/** A meeting (recruitment by modality 9) that says neither where it is held nor how to join it. */
final class ReunionSansLieu implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                ReunionSansLieu.class,
                Severity.WARNING,
                "Une information collective n’a ni lieu, ni lien, ni mention « à distance ».",
                "Ajoutez l’adresse, le lien, ou indiquez qu’elle se tient à distance.",
                "Lhéo 2.3, élément recrutement");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (Part meeting : formation.named("recrutement")) {
            if (Reunions.isMeeting(meeting)
                    && meeting.child("adresse").isAbsent()
                    && !meeting.child("urlweb").hasText()
                    && !meeting.has("a-distance", "1")) {
                reporter.report(meeting, "L’information collective n’a ni lieu, ni lien, ni mention « à distance ».");
            }
        }
    }
}
