#pragma once

#include <string_view>
#include <vector>

#include "models/language/records/image_writer.hpp"
#include "models/language/records/record_source.hpp"
#include "models/language/traits.hpp"

namespace synoptic::language {

/// How sections of records become tables. Whoever reads the tables brings one.
struct SectionCompiler {
  std::vector<std::string_view> sections;  ///< Their names.
  /// Adds the tables of one record; `root` is that of "und", of what holds for all languages.
  void (*compile)(const RecordSource& record, const RecordSource& root, ImageWriter& writer);
};

/// Compiles the sections that are read in models/language: traits, abbreviations, starts of
/// sentences, clauses, and words by which languages are identified.
const SectionCompiler& LanguageSections();

/// The facts of the section [traits].
Traits ReadTraits(const RecordSource& record);

/// Makes of each entry of a section a table of its words, by the name of its key. Their value is
/// empty. Throws Error(kInvalidFormat) if a key is not among `keys`.
void CompileWordLists(const RecordSource& record, std::string_view section,
                      const std::vector<std::string_view>& keys, ImageWriter& writer);

/// The same, but one table for all, in which a word's value is its kind: a list's letter. A word of
/// several lists is of the kind that comes first in `kinds`.
struct WordKind {
  std::string_view key;
  std::string_view letter;
};
void CompileWordKinds(const RecordSource& record, std::string_view section,
                      const std::vector<WordKind>& kinds, std::string_view table,
                      ImageWriter& writer);

/// Refuses keys of a section that are not among `keys`.
void CheckKeys(const RecordSource& record, std::string_view section,
               const std::vector<std::string_view>& keys);

}  // namespace synoptic::language
