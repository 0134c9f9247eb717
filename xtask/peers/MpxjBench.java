import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;

/** Times MPXJ's critical path method on a network file: a line an activity, "number minutes predecessor,predecessor". */
public final class MpxjBench {
    public static void main(String[] arguments) throws Exception {
        ProjectFile project = new ProjectFile();
        ProjectCalendar calendar = project.addDefaultBaseCalendar();
        for (int year = 2020; year < 2070; year++) {
            for (int month : new int[] {1, 2, 3, 4, 5, 7, 8, 10, 11, 12}) {
                calendar.addCalendarException(LocalDate.of(year, month, month * 2));
            }
        }
        project.setDefaultCalendar(calendar);
        LocalDateTime start = LocalDateTime.of(2025, 4, 30, 8, 0);
        project.getProjectProperties().setStartDate(start);
        read(project, Path.of(arguments[0]));

        double best = Double.MAX_VALUE;
        for (int time = 0; time < Integer.parseInt(arguments[1]); time++) {
            long from = System.nanoTime();
            new MicrosoftScheduler().schedule(project, start);
            best = Math.min(best, (System.nanoTime() - from) / 1e6);
        }
        LocalDateTime finish = start;
        for (Task task : project.getTasks()) {
            if (task.getEarlyFinish().isAfter(finish)) {
                finish = task.getEarlyFinish();
            }
        }
        System.out.println(best + " " + finish);
    }

    private static void read(ProjectFile project, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Task[] tasks = new Task[lines.size()];
        for (String line : lines) {
            String[] words = line.split(" ");
            int number = Integer.parseInt(words[0]);
            Task task = project.addTask();
            tasks[number] = task;
            task.setName("Activity " + number);
            task.setTaskMode(TaskMode.AUTO_SCHEDULED);
            task.setDuration(Duration.getInstance(Integer.parseInt(words[1]), TimeUnit.MINUTES));
            task.setRemainingDuration(task.getDuration());
            task.setActualDuration(Duration.getInstance(0, TimeUnit.MINUTES));
            task.setPercentageComplete(0);
            if (words.length > 2) {
                for (String before : words[2].split(",")) {
                    Task predecessor = tasks[Integer.parseInt(before)];
                    Relation.Builder link = new Relation.Builder().predecessorTask(predecessor);
                    task.addPredecessor(link.type(RelationType.FINISH_START));
                }
            }
        }
    }
}
