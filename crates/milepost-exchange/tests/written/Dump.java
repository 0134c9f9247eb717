import java.io.*;
import java.time.LocalDateTime;
import java.util.*;
import org.mpxj.*;
import org.mpxj.cpm.*;
import org.mpxj.reader.UniversalProjectReader;
import org.mpxj.writer.*;

/**
 * What MPXJ reads from schedule files, one line a fact, and what it computes from them.
 *
 *   dump OUT FILE...        writes OUT/NAME.txt for each file
 *   convert OUT FORMAT FILE...   writes each file again in a format of MPXJ: PMXML, XER, MSPDI
 */
public class Dump {
    static Double minutes(Duration d, ProjectFile f) {
        return d == null ? null : (double) Math.round(d.convertUnits(TimeUnit.MINUTES, f.getProjectProperties()).getDuration());
    }

    static String money(Number n) { return n == null || n.doubleValue() == 0 ? "0" : String.format(Locale.ROOT, "%.2f", n.doubleValue()); }

    static void dump(File out, File file) throws Exception {
        List<ProjectFile> all = new ArrayList<>(new UniversalProjectReader().readAll(file));
        try (PrintWriter w = new PrintWriter(new File(out, file.getName() + ".txt"), "UTF-8")) {
            for (ProjectFile f : all) project(w, f);
        }
    }

    static void project(PrintWriter w, ProjectFile f) throws Exception {
        ProjectProperties p = f.getProjectProperties();
        w.printf("project start=%s status=%s by=%s calendar=%s%n", p.getPlannedStart(), p.getStatusDate(), p.getMustFinishBy(),
            f.getDefaultCalendar() == null ? null : f.getDefaultCalendar().getName());
        for (ProjectCalendar c : f.getCalendars()) {
            StringBuilder week = new StringBuilder();
            for (java.time.DayOfWeek d : java.time.DayOfWeek.values()) {
                ProjectCalendarHours h = c.getHours(d);
                week.append(' ').append(d.toString(), 0, 2);
                if (h != null) for (LocalTimeRange r : h) week.append(' ').append(r.getStart()).append('-').append(r.getEnd());
            }
            w.printf("calendar %s parent=%s exceptions=%d%s%n", c.getName(), c.getParent() == null ? null : c.getParent().getName(),
                c.getExpandedCalendarExceptions().size(), week);
        }
        facts(w, f, "read");
        for (Task t : f.getTasks()) for (Relation r : t.getPredecessors())
            w.printf("relation %s %s %s %s%n", r.getPredecessorTask().getUniqueID(), t.getUniqueID(), r.getType(), minutes(r.getLag(), f));
        for (Resource r : f.getResources()) if (r.getUniqueID() != null && r.getUniqueID() != 0)
            w.printf("resource %s %s %s%n", r.getUniqueID(), r.getName(), r.getType());
        for (ResourceAssignment a : f.getResourceAssignments()) if (a.getResource() != null)
            w.printf("assignment %s %s work=%s cost=%s actual=%s remaining=%s%n", a.getTaskUniqueID(), a.getResourceUniqueID(),
                minutes(a.getPlannedWork() == null ? a.getWork() : a.getPlannedWork(), f), money(a.getPlannedCost()), money(a.getActualCost()), money(a.getRemainingCost()));
        String type = String.valueOf(p.getFileType());
        Scheduler s = type.startsWith("MSPDI") ? new MicrosoftScheduler() : new PrimaveraScheduler();
        try {
            s.schedule(f, p.getStartDate());
            facts(w, f, "computed");
        } catch (Exception e) {
            w.printf("computed: %s%n", e.getClass().getName());
        }
    }

    static void facts(PrintWriter w, ProjectFile f, String what) {
        for (Task t : f.getTasks()) {
            if (t.getNull() || t.getUniqueID() == null || t.getUniqueID() == 0 || t.getSummary()) continue;
            w.printf("%s %s %s|%s|%s start=%s finish=%s early=%s %s late=%s %s float=%s %s duration=%s remaining=%s actual=%s %s", what,
                t.getUniqueID(), t.getActivityID(), t.getName(), t.getActivityType(), t.getStart(), t.getFinish(), t.getEarlyStart(),
                t.getEarlyFinish(), t.getLateStart(), t.getLateFinish(), minutes(t.getTotalSlack(), f), minutes(t.getFreeSlack(), f),
                minutes(t.getDuration(), f), minutes(t.getRemainingDuration(), f), t.getActualStart(), t.getActualFinish());
            w.printf(" constraint=%s %s %s %s deadline=%s calendar=%s baseline=%s %s active=%s mode=%s%n", t.getConstraintType(), t.getConstraintDate(),
                t.getSecondaryConstraintType(), t.getSecondaryConstraintDate(), t.getDeadline(),
                t.getEffectiveCalendar() == null ? null : t.getEffectiveCalendar().getName(), t.getBaselineStart(), t.getBaselineFinish(),
                t.getActive(), t.getTaskMode());
        }
    }

    public static void main(String[] a) throws Exception {
        File out = new File(a[1]);
        boolean convert = a[0].equals("convert");
        for (int i = convert ? 3 : 2; i < a.length; i++) {
            File file = new File(a[i]);
            if (convert) new UniversalProjectWriter(FileFormat.valueOf(a[2])).write(new UniversalProjectReader().readAll(file), new File(out, file.getName() + "." + a[2].toLowerCase(Locale.ROOT)));
            else dump(out, file);
        }
    }
}
