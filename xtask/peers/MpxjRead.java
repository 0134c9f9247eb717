import java.io.File;
import java.util.List;
import org.mpxj.ProjectFile;
import org.mpxj.reader.UniversalProjectReader;

/** Reads a schedule file with MPXJ so often, and prints how long the first and the shortest took, in milliseconds, and the activities. */
public class MpxjRead {
    public static void main(String[] arguments) throws Exception {
        double first = 0, shortest = Double.MAX_VALUE;
        long activities = 0;
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            long start = System.nanoTime();
            List<ProjectFile> read = new UniversalProjectReader().readAll(new File(arguments[0]));
            double time = (System.nanoTime() - start) / 1e6;
            if (i == 0) first = time;
            shortest = Math.min(shortest, time);
            activities = read.stream().flatMap(f -> f.getTasks().stream())
                .filter(t -> !t.getSummary() && !t.getNull() && t.getUniqueID() != null && t.getUniqueID() != 0).count();
        }
        System.out.printf("%.1f %.1f %d%n", first, shortest, activities);
    }
}
