package org.moisson.extraction;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads the text in an image by the Tesseract program with its French model, where both are installed. */
final class Recogniser {

    private static final String LANGUAGE = "fra";

    private static final String MODELS = "tessdata";

    private final Limits limits;
    private @Nullable List<String> models;

    Recogniser(Limits limits) {
        this.limits = limits;
    }

    /** Whether the program and its French model are there; asked once. */
    boolean ready() {
        return models().contains(LANGUAGE);
    }

    private List<String> models() {
        List<String> known = models;
        if (known == null) {
            known = ask();
            models = known;
        }
        return known;
    }

    private List<String> ask() {
        try {
            Path out = Files.createTempFile("moisson-", ".txt");
            try {
                Process process = start(out, List.of("--list-langs"));
                process.getOutputStream().close();
                return ended(process, Duration.ofSeconds(20))
                        ? Files.readString(out).lines().map(String::strip).toList()
                        : List.of();
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            return List.of(); // no such program
        }
    }

    /**
     * Recognises a grey image.
     *
     * @param scale from pixels to points
     * @return empty when the program failed or took too long
     */
    Optional<Recognised> recognise(BufferedImage image, int page, double scale) throws IOException {
        Path out = Files.createTempFile("moisson-", ".tsv");
        try {
            Process process = start(out, page(Math.round(72 / scale)));
            // one that does not even take its picture would hold us for ever
            CompletableFuture<Void> late = CompletableFuture.runAsync(() -> kill(process), clock());
            try (OutputStream in = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
                writeGreyMap(image, in);
            } catch (IOException e) {
                kill(process); // it went away while we wrote
            }
            boolean ended = ended(process, limits.recognition());
            late.cancel(false);
            return ended ? Optional.of(Tsv.read(Files.readString(out), page, scale)) : Optional.empty();
        } finally {
            Files.deleteIfExists(out);
        }
    }

    private List<String> page(long dpi) {
        // psm 1 turns the page by itself, which needs the model of scripts
        String mode = models().contains("osd") ? "1" : "3";
        String density = Long.toString(dpi);
        String table = "tessedit_create_tsv=1";
        return List.of("stdin", "stdout", "-l", LANGUAGE, "--psm", mode, "--dpi", density, "-c", table);
    }

    private Process start(Path out, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(limits.recogniser()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // several threads on one page fight each other and take longer than one
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        portable(builder.environment());
        return builder.start();
    }

    /** A program named by its path may bring its models and libraries in its own folder, with nothing installed. */
    private void portable(Map<String, String> environment) {
        Path folder = Path.of(limits.recogniser()).getParent();
        if (folder != null && Files.isDirectory(folder.resolve(MODELS))) {
            environment.put("TESSDATA_PREFIX", folder.resolve(MODELS).toString());
            // Windows looks beside the program by itself
            environment.put("LD_LIBRARY_PATH", folder.toString());
            environment.put("DYLD_LIBRARY_PATH", folder.toString());
        }
    }

    private static boolean ended(Process process, Duration most) {
        try {
            if (process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill(process);
        return false;
    }

    private Executor clock() {
        return CompletableFuture.delayedExecutor(limits.recognition().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** With what it may have started itself, which would keep our pipe open. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void writeGreyMap(BufferedImage image, OutputStream out) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
                && bytes.getData().length == width * height) {
            out.write(bytes.getData());
            return;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                out.write((77 * (rgb >> 16 & 255) + 150 * (rgb >> 8 & 255) + 29 * (rgb & 255)) >> 8);
            }
        }
    }
}
