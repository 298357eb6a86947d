import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes what follows from the drawings in {@code icons}, when the program is built: pixmaps for panels that take pixels,
 * and symbolic status icons. Run by Maven as a single file; AWT is needed here, never in the program.
 */
final class TrayPixmaps {
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48);
    private static final Pattern PATH_DATA = Pattern.compile("\\sd=\"([^\"]+)\"");

    private TrayPixmaps() {}

    /** Takes the folder the icons are in, which is also where {@code pixmaps} and the symbolic icons are put. */
    public static void main(String... args) throws IOException {
        Path icons = Path.of(args[0]);
        Path pixmaps = Files.createDirectories(icons.resolve("pixmaps"));
        Path symbolic = Files.createDirectories(icons.resolve("hicolor/symbolic/status"));
        for (Path drawing : drawings(icons.resolve("hicolor/scalable/apps"))) {
            writePixmaps(drawing, pixmaps);
        }
        for (Path drawing : drawings(icons.resolve("hicolor/scalable/status"))) {
            writePixmaps(drawing, pixmaps);
            Files.writeString(symbolic.resolve(name(drawing) + "-symbolic.svg"), symbolic(drawing));
        }
    }

    private static List<Path> drawings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".svg")).toList();
        }
    }

    private static String name(Path drawing) {
        return drawing.getFileName().toString().replaceFirst("\\.svg$", "");
    }

    private static void writePixmaps(Path drawing, Path folder) throws IOException {
        SVGDocument document = new SVGLoader().load(drawing.toUri().toURL());
        if (document == null) {
            throw new IOException("cannot be read as SVG: " + drawing);
        }
        for (int size : SIZES) {
            Files.write(folder.resolve(name(drawing) + "-" + size + ".argb"), argb32(document, size));
        }
    }

    /** Rows from the top, four bytes a pixel: alpha, red, green, blue, not premultiplied, as a status notifier has it. */
    private static byte[] argb32(SVGDocument document, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        ByteBuffer pixels = ByteBuffer.allocate(4 * size * size);
        pixels.asIntBuffer().put(image.getRGB(0, 0, size, size, null, 0, size));
        return pixels.array();
    }

    /** The same shape with one fill for the desktop to replace. The shape is the last path; one before it is its ground. */
    private static String symbolic(Path drawing) throws IOException {
        String shape = PATH_DATA
                .matcher(Files.readString(drawing))
                .results()
                .map((MatchResult path) -> path.group(1))
                .reduce((before, last) -> last)
                .orElseThrow(() -> new IOException("no path in " + drawing));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">
                  <path fill="#2e3436" fill-rule="evenodd" d="%s"/>
                </svg>
                """.formatted(shape);
    }
}
