package fr.estuaire.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Fields of dates, hours and files with their words in French. */
public final class FrenchFields {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private FrenchFields() {}

    /** A date typed or shown as {@code 07/09/2026}, weeks beginning on Monday. */
    public static DatePicker date(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(Locale.FRANCE);
        picker.setI18n(calendar());
        picker.setPlaceholder("jj/mm/aaaa");
        picker.setWeekNumbersVisible(true);
        // who types is not interrupted: the calendar opens by its icon or the down arrow
        picker.setAutoOpen(false);
        return picker;
    }

    /** An hour, proposed by half-hours; any minute may be typed. */
    public static TimePicker time(String label) {
        TimePicker picker = new TimePicker(label);
        picker.setLocale(Locale.FRANCE);
        picker.setStep(HALF_HOUR);
        picker.setAutoOpen(false);
        picker.setPlaceholder("hh:mm");
        return picker;
    }

    private static DatePickerI18n calendar() {
        return new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "ddMMyyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(List.of(
                        "janvier",
                        "février",
                        "mars",
                        "avril",
                        "mai",
                        "juin",
                        "juillet",
                        "août",
                        "septembre",
                        "octobre",
                        "novembre",
                        "décembre"))
                .setWeekdays(List.of("dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"))
                .setWeekdaysShort(List.of("dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."))
                .setToday("Aujourd’hui")
                .setCancel("Annuler")
                .setBadInputErrorMessage("Écrivez la date comme 07/09/2026.");
    }

    /**
     * The words of an upload field.
     *
     * @param file what is expected: « un fichier Lhéo »
     */
    public static UploadI18N upload(String file) {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne("Ou déposez ici " + file).setMany("Ou déposez ici des fichiers"));
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne("Choisir " + file + "…").setMany("Choisir des fichiers…"));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles("Un seul fichier à la fois : retirez l’autre.")
                .setFileIsTooBig("Ce fichier est trop gros.")
                .setIncorrectFileType("Ce type de fichier n’est pas lu ici."));
        words.setUploading(uploading());
        words.setFile(new UploadI18N.File()
                .setRetry("Recommencer")
                .setStart("Démarrer")
                .setRemove("Retirer"));
        words.setUnits(new UploadI18N.Units(List.of("o", "ko", "Mo", "Go", "To")));
        return words;
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("Connexion…")
                        .setStalled("L’envoi est arrêté : vérifiez votre connexion.")
                        .setProcessing("Lecture du fichier…")
                        .setHeld("En attente"))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix("reste ")
                        .setUnknown("temps restant inconnu"))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable("Le serveur ne répond pas : recommencez dans un instant.")
                        .setUnexpectedServerError("L’envoi a échoué : recommencez, puis signalez-le si cela se répète.")
                        .setForbidden("Vous n’avez pas le droit d’envoyer ce fichier."));
    }
}
