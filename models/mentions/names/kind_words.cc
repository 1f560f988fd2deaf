#include "models/mentions/names/kind_words.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::mentions {

KindWords::KindWords(std::string_view lang)
    : stems_(language::RecordOf(lang).TableNamed("kind_stems")),
      words_(language::RecordOf(lang).TableNamed("kind_words")) {}

bool KindWords::Has(std::string_view form) const {
  if (words_.Has(form)) return true;
  for (std::size_t size = form.size(); size > 0; --size) {
    if (stems_.Has(form.substr(0, size))) return true;
  }
  return false;
}

}  // namespace synoptic::mentions
