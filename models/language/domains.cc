#include "models/language/domains.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::language {

bool IsTopLevelDomain(std::string_view word) {
  return RecordOf("und").TableNamed("domains").Has(word);
}

}  // namespace synoptic::language
