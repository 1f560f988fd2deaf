// Plants disagreements in aligned sentences and counts how many are found.
//
//     synoptic_planted [--model STORE] FOLDER [--errors]
//
// FOLDER holds pud.<lang>.tsv. English is laid beside the other languages, twenty sentences an
// article. In every second sentence of the other language one figure, date or name is replaced,
// each kind in its turn where the sentence has one. Prints precision and recall of the differences
// reported: one is right if its mention overlaps what was replaced. The places to replace are found
// by spelling alone, not by the library's own mentions (planted_figures.hpp has what counts as a
// figure or date, and that a date becomes one that the calendar has; planted_names.hpp what counts
// as a name: a whole word that is capitalised amid the sentence, and nowhere written small, in both
// languages). Then prints how many differences are reported in the texts as they are.

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/model_option.hpp"
#include "bench/planted_figures.hpp"
#include "bench/planted_names.hpp"
#include "synoptic/synoptic.hpp"

namespace {

using synoptic::Span;

enum class Kind { kFigure, kDate, kName };
constexpr std::array<const char*, 3> kKindNames = {"figure", "date", "name"};

struct Change {
  Span span;
  std::string text;
  Kind kind;
};

std::optional<Change> OfKind(const std::optional<synoptic::bench::Replacement>& change, Kind kind) {
  if (!change) return std::nullopt;
  return Change{change->span, change->text, kind};
}

std::vector<std::string> ReadSentences(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be read");
  std::vector<std::string> sentences;
  for (std::string line; std::getline(in, line);) {
    sentences.push_back(line.substr(line.find('\t') + 1));
  }
  return sentences;
}

struct Tally {
  std::size_t planted = 0;
  std::size_t found = 0;
};

class Planter {
 public:
  Planter(const synoptic::Model& model, std::string folder, bool shows_errors)
      : model_(model), folder_(std::move(folder)), shows_errors_(shows_errors) {}

  void Run(const std::string& lang) {
    const std::vector<std::string> english = ReadSentences(folder_ + "/pud.en.tsv");
    const std::vector<std::string> others = ReadSentences(folder_ + "/pud." + lang + ".tsv");
    std::mt19937_64 random(1);
    const synoptic::bench::NameSpotter spotter(lang, english, others);
    std::vector<std::string> names;
    for (std::size_t s = 0; s < others.size(); ++s) {
      for (const Span span : spotter.Find(others[s], english[s])) {
        names.emplace_back(synoptic::Slice(others[s], span));
      }
    }
    std::array<Tally, 3> tallies{};
    std::size_t reported = 0;
    std::size_t right = 0;
    for (std::size_t begin = 0; begin + kSentences <= english.size(); begin += kSentences) {
      synoptic::Article a;
      synoptic::Article b;
      a.id = a.lang = "en";
      b.id = b.lang = lang;
      std::vector<std::pair<Span, Kind>> planted;
      for (std::size_t s = begin; s < begin + kSentences; ++s) {
        Append(english[s], a);
        std::string text = others[s];
        const std::optional<Change> change =
            s % 2 == 1 ? Plant(text, english[s], lang, spotter, names, random) : std::nullopt;
        if (change) {
          text.replace(change->span.begin, change->span.size(), change->text);
          const std::size_t at = b.text.size() + change->span.begin;
          planted.push_back({{at, at + change->text.size()}, change->kind});
          ++tallies[static_cast<std::size_t>(change->kind)].planted;
        }
        Append(text, b);
      }
      const synoptic::Synopsis synopsis = synoptic::Align(model_, {a, b});
      std::vector<bool> found(planted.size());
      for (const synoptic::Claim& claim : synopsis.claims) {
        for (const synoptic::Difference& difference : claim.differences) {
          ++reported;
          bool is_right = false;
          for (const auto& member : difference.members) {
            for (std::size_t p = 0; p < planted.size(); ++p) {
              const Span span = planted[p].first;
              if (member.article == 1 && member.span.begin < span.end &&
                  span.begin < member.span.end) {
                is_right = found[p] = true;
              }
            }
          }
          right += is_right ? 1 : 0;
          if (shows_errors_ && !is_right) ShowWrong(synopsis, difference);
        }
      }
      for (std::size_t p = 0; p < planted.size(); ++p) {
        tallies[static_cast<std::size_t>(planted[p].second)].found += found[p] ? 1 : 0;
        if (shows_errors_ && !found[p]) ShowMissed(b, planted[p].first);
      }
    }
    Print(lang, tallies, reported, right);
  }

  // The texts as they are: what is reported is wrong, or a slip of the translators.
  void RunUntouched(const std::string& lang) const {
    const std::vector<std::string> english = ReadSentences(folder_ + "/pud.en.tsv");
    const std::vector<std::string> others = ReadSentences(folder_ + "/pud." + lang + ".tsv");
    std::size_t reported = 0;
    for (std::size_t begin = 0; begin + kSentences <= english.size(); begin += kSentences) {
      synoptic::Article a;
      synoptic::Article b;
      a.id = a.lang = "en";
      b.id = b.lang = lang;
      for (std::size_t s = begin; s < begin + kSentences; ++s) {
        Append(english[s], a);
        Append(others[s], b);
      }
      const synoptic::Synopsis synopsis = synoptic::Align(model_, {a, b});
      for (const synoptic::Claim& claim : synopsis.claims) {
        for (const synoptic::Difference& difference : claim.differences) {
          ++reported;
          if (shows_errors_) ShowWrong(synopsis, difference);
        }
      }
    }
    std::printf("en-%s\tuntouched: %zu reported of %zu sentences\n", lang.c_str(), reported,
                english.size());
  }

 private:
  static constexpr std::size_t kSentences = 20;

  std::optional<Change> Plant(const std::string& text, const std::string& english,
                              const std::string& lang, const synoptic::bench::NameSpotter& spotter,
                              const std::vector<std::string>& names, std::mt19937_64& random) {
    for (int attempt = 0; attempt < 3; ++attempt) {
      std::optional<Change> change;
      switch (static_cast<Kind>(turn_++ % 3)) {
        case Kind::kFigure:
          change = OfKind(synoptic::bench::ChangeFigure(text, lang, random), Kind::kFigure);
          break;
        case Kind::kDate:
          change = OfKind(synoptic::bench::ChangeDate(text, english, lang, random), Kind::kDate);
          break;
        case Kind::kName: {
          const std::vector<Span> here = spotter.Find(text, english);
          if (here.empty() || names.empty()) break;
          const std::string& other = names[random() % names.size()];
          if (text.find(other) == std::string::npos && english.find(other) == std::string::npos) {
            change = Change{here[random() % here.size()], other, Kind::kName};
          }
          break;
        }
      }
      if (change && change->text != synoptic::Slice(text, change->span)) return change;
    }
    return std::nullopt;
  }

  static void Append(const std::string& sentence, synoptic::Article& article) {
    const std::size_t begin = article.text.size();
    article.text += sentence;
    article.paragraphs.push_back({begin, article.text.size()});
    article.text += "\n\n";
  }

  static void ShowWrong(const synoptic::Synopsis& synopsis,
                        const synoptic::Difference& difference) {
    std::printf("  reported: %s", std::string(DifferenceTypeName(difference.type)).c_str());
    for (const auto& member : difference.members) {
      const auto& text = synopsis.articles[member.article].article.text;
      std::printf(" | %s (%s)", std::string(synoptic::Slice(text, member.span)).c_str(),
                  member.value.text().c_str());
    }
    std::printf("\n");
  }

  static void ShowMissed(const synoptic::Article& article, Span span) {
    const std::size_t from = article.text.rfind('\n', span.begin) + 1;
    std::printf("  missed: [%s] %s\n", std::string(synoptic::Slice(article.text, span)).c_str(),
                article.text.substr(from, article.text.find('\n', span.end) - from).c_str());
  }

  static void Print(const std::string& lang, const std::array<Tally, 3>& tallies,
                    std::size_t reported, std::size_t right) {
    Tally all;
    std::printf("en-%s\tprecision %.3f (%zu of %zu)\trecall", lang.c_str(),
                reported == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(reported),
                right, reported);
    for (std::size_t k = 0; k < tallies.size(); ++k) {
      all.planted += tallies[k].planted;
      all.found += tallies[k].found;
      std::printf(" %s %zu/%zu", kKindNames[k], tallies[k].found, tallies[k].planted);
    }
    std::printf(", all %.3f\n", static_cast<double>(all.found) / static_cast<double>(all.planted));
  }

  const synoptic::Model& model_;
  const std::string folder_;
  const bool shows_errors_;
  std::size_t turn_ = 0;
};

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  if (arguments.empty()) {
    throw std::runtime_error("usage: synoptic_planted [--model STORE] FOLDER [--errors]");
  }
  Planter planter(model, arguments[0], arguments.size() > 1 && arguments[1] == "--errors");
  for (const char* lang : {"it", "id", "de", "ru", "zh", "fr", "es", "pt", "tr"}) planter.Run(lang);
  for (const char* lang : {"it", "id", "de", "ru", "zh", "fr", "es", "pt", "tr", "ar"}) {
    planter.RunUntouched(lang);
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
