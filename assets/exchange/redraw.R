# Draws the tables beside this script again with ggplot2: seven small plots with everyone's lines and the middle, and the threads.
#
# Writes curves.png and threads.png. Run it in the folder of the tables: Rscript redraw.R. The middle is the median of the people
# who drew something at a place of their own phases, as `potloodlijn analyse` has it.

library(ggplot2)

PLACES <- 51

table <- function(name, columns) {
  classes <- setNames(rep("character", length(columns)), columns)
  read.csv(name, colClasses = classes, na.strings = "", encoding = "UTF-8", check.names = FALSE)
}

curves <- table("curves.csv", c("participant", "indicator", "certainty", "date"))
phases <- table("phases.csv", c("participant", "phase", "from_date", "set_by", "reason"))
mentions <- table("mentions.csv", c("event", "participant", "kind", "code", "other", "level", "phase"))
letters_used <- sort(unique(phases$phase))

# The height at each day; where two segments meet, the later one's; nothing where nothing is drawn.
values_at <- function(points, days) {
  found <- rep(NA_real_, length(days))
  for (number in sort(unique(points$segment))) {
    segment <- points[points$segment == number, ]
    inside <- days >= segment$day[1] & days <= segment$day[nrow(segment)]
    if (!any(inside)) next
    found[inside] <- if (nrow(segment) == 1) segment$value else
      approx(segment$day, segment$value, xout = days[inside], ties = "ordered")$y
  }
  found
}

# Of those who went through every phase: the days of all places, phase by phase.
whole <- Filter(function(rows) identical(rows$phase, letters_used), split(phases, phases$participant))
places_of <- lapply(whole, function(rows)
  unlist(Map(function(from, to) seq(from, to, length.out = PLACES), rows$from_day, rows$to_day)))
axis <- unlist(lapply(seq_along(letters_used), function(k) k - 1 + seq(0, 1, length.out = PLACES)))

lines <- NULL
middles <- NULL
for (indicator in unique(curves$indicator)) {
  of_indicator <- curves[curves$indicator == indicator, ]
  of_people <- split(of_indicator, of_indicator$participant)
  people <- intersect(names(of_people), names(places_of))
  if (length(people) == 0) next
  rows <- do.call(rbind, lapply(people, function(who) values_at(of_people[[who]], places_of[[who]])))
  middle <- apply(rows, 2, median, na.rm = TRUE)
  lines <- rbind(lines, data.frame(indicator, person = rep(people, each = length(axis)), place = axis, value = c(t(rows))))
  if (length(people) >= 5) middles <- rbind(middles, data.frame(indicator, place = axis, value = middle))
  cat(indicator, length(people), sprintf("%.4f", middle), "\n")
}

plot <- ggplot(lines, aes(place, value)) +
  geom_line(aes(group = person), colour = "grey75", linewidth = 0.3, na.rm = TRUE) +
  facet_wrap(~indicator, nrow = 2) +
  scale_x_continuous(breaks = seq_along(letters_used) - 0.5, labels = letters_used) +
  ylim(0, 100) + labs(x = NULL, y = NULL) + theme_minimal()
if (!is.null(middles)) plot <- plot + geom_line(data = middles, linewidth = 0.9, na.rm = TRUE)
ggsave("curves.png", plot, width = 12, height = 6, dpi = 150)

named <- unique(mentions[!is.na(mentions$code) & !is.na(mentions$phase), c("kind", "code", "phase", "participant")])
if (nrow(named) > 0) {
  counted <- aggregate(participant ~ kind + code + phase, named, length)
  threads <- ggplot(counted, aes(participant, code, fill = phase)) +
    geom_col(position = "dodge") + facet_wrap(~kind, scales = "free_y") +
    scale_fill_grey() + labs(x = "persons", y = NULL) + theme_minimal()
  ggsave("threads.png", threads, width = 10, height = 8, dpi = 150)
}
