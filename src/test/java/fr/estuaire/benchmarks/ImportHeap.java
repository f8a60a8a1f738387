package fr.estuaire.benchmarks;

import fr.estuaire.reference.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The live heap of a first import, in a virtual machine of its own: an application started before leaves traces. */
final class ImportHeap {
    private static final String RESULT = "tas=";

    private ImportHeap() {}

    /** Megabytes before the import, and at the highest during it. */
    record Live(double before, double highest) {}

    static Live measure(Register register, Path file) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportHeap.class.getName(),
                        register.code(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            String[] result = lines.lines()
                    .filter(line -> line.startsWith(RESULT))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The import failed"))
                    .substring(RESULT.length())
                    .split(" ", -1);
            return new Live(Double.parseDouble(result[0]), Double.parseDouble(result[1]));
        }
    }

    public static void main(String[] args) throws Exception {
        Register register = Register.find(args[0]).orElseThrow();
        try (ConfigurableApplicationContext context = RunningApplication.start()) {
            ReferenceBenchmark.prepare(context);
            LiveHeap heap = LiveHeap.watch();
            double before = heap.before();
            ReferenceBenchmark.run(context, register, Path.of(args[1]));
            System.out.println(RESULT + before + " " + heap.highest());
        }
    }
}
