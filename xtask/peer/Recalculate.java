import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.*;
import org.mpxj.*;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.reader.UniversalProjectReader;

/** Schedules each XER file of a folder with MPXJ, and writes what it computes into the columns where P6 keeps its dates. */
public class Recalculate {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static String date(LocalDateTime at) { return at == null ? "" : DATE.format(at); }

    static String hours(Duration d, ProjectFile f) {
        if (d == null) return "";
        double hours = d.convertUnits(TimeUnit.HOURS, f.getProjectProperties()).getDuration();
        return Double.toString(Math.round(hours * 60) / 60.0);
    }

    public static void main(String[] arguments) throws Exception {
        File[] files = new File(arguments[0]).listFiles((dir, name) -> name.endsWith(".xer"));
        Arrays.sort(files);
        for (File file : files) {
            try {
                recalculate(file);
            } catch (Exception error) {
                System.out.println(file.getName() + ": " + error);
                Files.delete(file.toPath());
            }
        }
    }

    static void recalculate(File file) throws Exception {
        ProjectFile f = new UniversalProjectReader().read(file);
        ProjectProperties p = f.getProjectProperties();
        // Without calculated dates in the file MPXJ knows neither a start nor how long what has begun takes in all.
        if (p.getStartDate() == null) p.setStartDate(p.getStatusDate());
        for (Task t : f.getTasks()) {
            if (t.getDuration() == null) t.setDuration(t.getPlannedDuration());
            if (t.getActualDuration() == null) t.setActualDuration(Duration.getInstance(0, TimeUnit.HOURS));
        }
        new PrimaveraScheduler().schedule(f, p.getStartDate());
        Map<String, Task> tasks = new HashMap<>();
        for (Task t : f.getTasks()) if (!t.getSummary()) tasks.put(t.getUniqueID().toString(), t);
        List<String> out = new ArrayList<>();
        List<String> columns = List.of();
        String table = "";
        for (String line : Files.readAllLines(file.toPath(), StandardCharsets.UTF_8)) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("%T")) table = fields[1];
            if (fields[0].equals("%F")) columns = Arrays.asList(fields);
            if (fields[0].equals("%R") && table.equals("TASK")) {
                Task t = tasks.get(fields[columns.indexOf("task_id")]);
                boolean done = t.getActualFinish() != null;
                fields[columns.indexOf("early_start_date")] = date(t.getEarlyStart());
                fields[columns.indexOf("early_end_date")] = date(done ? t.getEarlyStart() : t.getEarlyFinish());
                fields[columns.indexOf("late_start_date")] = date(t.getLateStart());
                fields[columns.indexOf("late_end_date")] = date(t.getLateFinish());
                fields[columns.indexOf("total_float_hr_cnt")] = done ? "" : hours(t.getTotalSlack(), f);
                fields[columns.indexOf("free_float_hr_cnt")] = done ? "" : hours(t.getFreeSlack(), f);
                fields[columns.indexOf("restart_date")] = done ? "" : date(t.getRemainingEarlyStart());
                fields[columns.indexOf("reend_date")] = done ? "" : date(t.getRemainingEarlyFinish());
                line = String.join("\t", fields);
            }
            out.add(line);
        }
        Files.write(file.toPath(), out, StandardCharsets.UTF_8);
    }
}
