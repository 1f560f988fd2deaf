#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic {

/// Words of one language and what they mean in another: what somebody knows of two languages that a
/// model knows less of. Copies share the entries and are cheap; const methods are safe to call from
/// many threads.
///
///     synoptic::AlignOptions options;
///     options.dictionaries.push_back(synoptic::ReadDictionary("nl-en.tsv"));
class SYNOPTIC_EXPORT Dictionary {
 public:
  struct Entry {
    std::string first;   ///< A word, or a few.
    std::string second;  ///< What it means in the other language.
    float weight = 1;    ///< How surely: above 0, at most 1.
  };

  /// The languages, "nl", or both empty: then either column may be of either article. Throws
  /// Error(kInvalidArgument) for languages that are unknown, equal, or one without the other, and
  /// for what ReadDictionary would refuse in an entry.
  explicit Dictionary(std::string name, std::vector<Entry> entries, std::string first_lang = {},
                      std::string second_lang = {});

  const std::string& name() const;
  /// Of the languages and the entries: equal hashes, equal dictionaries. Sixteen hexadecimal
  /// digits.
  const std::string& hash() const;
  const std::string& first_lang() const;
  const std::string& second_lang() const;
  /// Less those of more than kMostWordsOfEntry words on a side, which are passed over: explanations
  /// rather than translations.
  std::span<const Entry> entries() const;
  std::size_t passed_over() const;

  static constexpr std::size_t kMostWordsOfEntry = 8;
  static constexpr std::size_t kMostBytesOfWord = 1'000;
  static constexpr std::size_t kMostEntries = 2'000'000;
  static constexpr std::size_t kMostBytes = std::size_t{1} << 27;

  class SYNOPTIC_HIDDEN Content;
  const Content& content() const { return *content_; }

 private:
  std::shared_ptr<const Content> content_;
};

/// Reads a dictionary, plain or compressed with gzip: an entry a line, either two columns with a
/// tab between them and perhaps a third with the weight, or " @ " between two sides, as the .dic of
/// hunalign has it. Lines that begin with # are comments; if the first line is "#", a language, a
/// tab, and another, these are the languages of the columns. Empty lines are skipped.
///
/// Its name is that of the file. Throws Error: kNotFound, kUnreadable, kTooLarge (more than
/// kMostEntries or kMostBytes), kInvalidFormat (naming the line).
SYNOPTIC_EXPORT Dictionary ReadDictionary(const std::filesystem::path& file);

}  // namespace synoptic
