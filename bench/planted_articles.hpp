#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "bench/planted_names.hpp"
#include "synoptic/article.hpp"

namespace synoptic::bench {

enum class PlantedKind { kFigure, kDate, kName };

struct PlantedChange {
  Span span;  ///< In the article that was changed.
  PlantedKind kind;
};

/// An English article, twenty sentences of PUD, and its translation.
struct PlantedPair {
  Article a;
  Article b;
  std::vector<PlantedChange> changes;  ///< In `b`.
};

/// Plants disagreements in aligned sentences of a folder with pud.<lang>.tsv: in every second
/// sentence of the other language one figure, date or name is replaced, each kind in its turn where
/// the sentence has one. The places to replace are found by spelling alone, not by the library's
/// own mentions (planted_figures.hpp has what counts as a figure or date, and that a date becomes
/// one that the calendar has; planted_names.hpp what counts as a name: a whole word that is
/// capitalised amid the sentence, and nowhere written small, in both languages).
class DifferencePlanter {
 public:
  explicit DifferencePlanter(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::vector<PlantedPair> Plant(const std::string& lang);
  /// The texts as they are.
  std::vector<PlantedPair> Untouched(const std::string& lang) const;

 private:
  struct Names {
    NameSpotter spotter;
    std::vector<std::string> all;
  };
  struct Change {
    Span span;
    std::string text;
    PlantedKind kind;
  };
  std::vector<std::string> Read(const std::string& lang) const;
  std::optional<Change> ChangeOne(const std::string& text, const std::string& english,
                                  const std::string& lang, const Names& names,
                                  std::mt19937_64& random);

  std::filesystem::path folder_;
  std::size_t turn_ = 0;
};

}  // namespace synoptic::bench
