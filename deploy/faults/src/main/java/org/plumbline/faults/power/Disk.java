package org.plumbline.faults.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file system of its own in a file, so that it can be copied as a power cut would leave it:
/// without anything that the system has not yet written to it.
public final class Disk implements AutoCloseable {

    private static final int MEGABYTES = 6_000;

    private final Path folder;
    private final Path root;
    private Path image;
    private String device;
    private int copies;

    private Disk(Path folder, Path root, Path image, String device) {
        this.folder = folder;
        this.root = root;
        this.image = image;
        this.device = device;
    }

    /// Why no disk can be made here; empty where one can.
    public static Optional<String> impossible() {
        try {
            Path probe = Files.createTempDirectory("plumbline-disk-");
            try (Disk disk = in(probe, 16)) {
                Files.writeString(disk.root().resolve("probe"), "1");
                return Optional.empty();
            } finally {
                Files.deleteIfExists(probe.resolve("root"));
                Files.deleteIfExists(probe.resolve("image-0"));
                Files.deleteIfExists(probe);
            }
        } catch (IOException | IllegalStateException refused) {
            return Optional.of(
                    "a loop-mounted file system needs root and loop devices: "
                            + refused.getMessage());
        }
    }

    /// Makes a new one, mounted below a folder.
    public static Disk in(Path folder) throws IOException {
        return in(folder, MEGABYTES);
    }

    private static Disk in(Path folder, int megabytes) throws IOException {
        Path image = folder.resolve("image-0");
        Path root = Files.createDirectories(folder.resolve("root"));
        Command.run("truncate", "-s", megabytes + "M", image.toString());
        Command.run("mkfs.ext4", "-q", "-m", "0", image.toString());
        String device = attach(image);
        try {
            Command.run("mount", device, root.toString());
        } catch (IllegalStateException refused) {
            Command.run("losetup", "-d", device);
            throw refused;
        }
        return new Disk(folder, root, image, device);
    }

    private static String attach(Path image) {
        return Command.run("losetup", "-f", "--show", image.toString());
    }

    /// Where it is mounted.
    public Path root() {
        return root;
    }

    /// Writes everything down, as the system does by itself after half a minute.
    public void sync() {
        Command.run("sync", "-f", root.toString());
    }

    /// Copies what would be left if the power went now. Whoever writes must have been stopped.
    public void copyAsCut() {
        copies++;
        Command.run("cp", "--sparse=always", "--reflink=never", image.toString(), copy());
    }

    /// Puts the copy in the place of what is mounted, which nobody may use any more. It is another
    /// device, as the machine is another run.
    public void replaceByCopy() throws IOException {
        Path cut = Path.of(copy());
        String next = attach(cut);
        Command.run("umount", root.toString());
        Command.run("losetup", "-d", device);
        Command.run("mount", next, root.toString());
        Files.delete(image);
        image = cut;
        device = next;
    }

    private String copy() {
        return folder.resolve("image-" + copies).toString();
    }

    @Override
    public void close() throws IOException {
        Command.run("umount", root.toString());
        Command.run("losetup", "-d", device);
        Files.deleteIfExists(image);
    }
}
