package fr.estuaire;

import fr.estuaire.console.Console;

/** Where the program starts; the words that follow its name say what it does, none meaning {@code run}. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Console.execute(Application.class, args));
    }
}
