# The figures of many surveys as R's own packages make them: psych for scores and alpha, stats for the rest.
# Usage: Rscript psych.R FOLDER, which holds surveys.csv (survey;item;reversed;all) and answers.csv
# (survey;group;then the points of up to eight items before reversal, empty = missing).
suppressPackageStartupMessages(library(psych))
folder <- commandArgs(trailingOnly = TRUE)[1]
surveys <- read.csv2(file.path(folder, "surveys.csv"), dec = ".")
answers <- read.csv2(file.path(folder, "answers.csv"), dec = ".")

number <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
# psych prints what it thinks of single items, and gives up on items that do not vary.
quietly <- function(expression) {
  invisible(capture.output(value <- suppressMessages(suppressWarnings(tryCatch(expression, error = function(e) NA)))))
  value
}

persons <- list()
figures <- list()

for (id in unique(surveys$survey)) {
  key <- surveys[surveys$survey == id, ]
  mine <- answers[answers$survey == id, ]
  items <- mine[, key$item]
  signed <- list(scale = paste0(ifelse(key$reversed == 1, "-", ""), key$item))
  scores <- as.vector(quietly(scoreItems(signed, items, totals = FALSE, missing = TRUE, impute = "none",
                                         delete = FALSE, min = 0, max = 100)$scores))
  # psych has no half rule of its own: the share needed is the only thing added to its scores.
  present <- rowSums(!is.na(items))
  needed <- if (key$all[1] == 1) ncol(items) else ncol(items) / 2
  scores[present < needed] <- NA

  complete <- na.omit(items)
  alpha_scored <- NA
  alpha_raw <- NA
  if (nrow(complete) > 2) {
    alpha_scored <- quietly(scoreItems(signed, complete, totals = TRUE, missing = FALSE, impute = "mean",
                                       delete = FALSE, min = 0, max = 100)$alpha[1])
    # alpha() makes much more than alpha and takes most of the time: every fourth survey, the other one always.
    if (id %% 4 == 0) {
      turned <- as.data.frame(reverse.code(ifelse(key$reversed == 1, -1, 1), complete, mini = 0, maxi = 100))
      alpha_raw <- quietly(alpha(turned, check.keys = FALSE, warnings = FALSE, delete = FALSE)$total$raw_alpha)
    }
  }

  one <- t.test(scores)
  two <- t.test(scores[mine$group == 1], scores[mine$group == 2])
  persons[[length(persons) + 1]] <- data.frame(survey = id, score = number(scores))
  figures[[length(figures) + 1]] <- data.frame(
    survey = id, n = sum(!is.na(scores)), mean = number(mean(scores, na.rm = TRUE)),
    sd = number(sd(scores, na.rm = TRUE)), low = number(one$conf.int[1]), high = number(one$conf.int[2]),
    alpha_n = nrow(complete), alpha = number(alpha_raw), alpha_scored = number(alpha_scored),
    diff = number(two$estimate[1] - two$estimate[2]), df = number(two$parameter),
    diff_low = number(two$conf.int[1]), diff_high = number(two$conf.int[2]))
}

write.table(do.call(rbind, persons), file.path(folder, "persons.csv"), sep = ";", quote = FALSE, row.names = FALSE)
write.table(do.call(rbind, figures), file.path(folder, "figures.csv"), sep = ";", quote = FALSE, row.names = FALSE)
