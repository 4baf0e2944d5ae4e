# Draws the tables beside this script again with ggplot2: seven small plots with everyone's lines, and the threads.
# Writes curves.png and threads.png. Run it in the folder of the tables: Rscript redraw.R

library(ggplot2)

text <- function(name, columns) {
  classes <- setNames(rep("character", length(columns)), columns)
  read.csv(name, colClasses = classes, na.strings = "", encoding = "UTF-8", check.names = FALSE)
}

curves <- text("curves.csv", c("participant", "indicator", "certainty", "date"))
phases <- text("phases.csv", c("participant", "phase", "from_date", "set_by", "reason"))
mentions <- text("mentions.csv", c("event", "participant", "kind", "code", "other", "level", "phase"))

# Everyone level on their own phases: phase k runs from k - 1 to k.
letters_used <- sort(unique(phases$phase))
place <- function(who, day) {
  own <- phases[phases$participant == who, ]
  row <- own[own$from_day <= day & day <= own$to_day, ]
  if (nrow(row) == 0) return(NA)
  row <- row[nrow(row), ]
  length_days <- max(row$to_day - row$from_day, 1e-9)
  match(row$phase, letters_used) - 1 + (day - row$from_day) / length_days
}
curves$place <- mapply(place, curves$participant, curves$day)

lines <- ggplot(curves[!is.na(curves$place), ],
                aes(place, value, group = interaction(participant, segment))) +
  geom_line(colour = "grey60", linewidth = 0.3) +
  facet_wrap(~indicator, nrow = 2) +
  scale_x_continuous(breaks = seq_along(letters_used) - 0.5, labels = letters_used) +
  ylim(0, 100) + labs(x = NULL, y = NULL) + theme_minimal()
ggsave("curves.png", lines, width = 12, height = 6, dpi = 150)

named <- unique(mentions[!is.na(mentions$code) & !is.na(mentions$phase), c("kind", "code", "phase", "participant")])
if (nrow(named) > 0) {
  counted <- aggregate(participant ~ kind + code + phase, named, length)
  threads <- ggplot(counted, aes(participant, code, fill = phase)) +
    geom_col(position = "dodge") + facet_wrap(~kind, scales = "free_y") +
    scale_fill_grey() + labs(x = "persons", y = NULL) + theme_minimal()
  ggsave("threads.png", threads, width = 10, height = 8, dpi = 150)
}
