// Which file becomes what store: one that is a store is mapped; word vectors in another format are
// brought into that of a store, in memory, so that everything behind this point knows one format.

#include <memory>
#include <utility>

#include "models/default/embedded.hpp"
#include "models/default/find_model.hpp"
#include "models/vectors/model_file.hpp"
#include "models/vectors/stores.hpp"
#include "synoptic/error.hpp"
#include "synoptic/model.hpp"

namespace synoptic {
namespace {

using Pointer = Model::Stores::Pointer;

Pointer OpenStore(const std::filesystem::path& file, std::vector<std::string> languages,
                  const OpenOptions& options) {
  if (vectors::RecogniseModel(file) == vectors::ModelKind::kStore) return Model::Store::Map(file);
  vectors::ReadModelOptions read_options;
  read_options.languages = std::move(languages);
  read_options.max_words = options.max_words;
  return Model::Store::Own(
      vectors::SerialiseStore(vectors::ReadModel(file, read_options), file.string()),
      file.string());
}

Pointer OpenDefault() {
  if (const auto named = NamedModel()) return OpenStore(*named, {}, {});
  if (!EmbeddedModel().empty()) return Model::Store::View(EmbeddedModel());
  return OpenStore(InstalledModel(), {}, {});
}

void CheckLanguages(std::span<const ModelFile> files) {
  if (files.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "expected a model for at least one language");
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    vectors::CheckLanguage(files[i]);
    for (std::size_t k = 0; k < i; ++k) {
      if (files[k].lang != files[i].lang) continue;
      throw Error(ErrorCode::kInvalidArgument,
                  "expected one model for the language \"" + files[i].lang + "\", found " +
                      files[k].file.string() + " and " + files[i].file.string());
    }
  }
}

}  // namespace

Model::Model(std::shared_ptr<const Stores> stores) : stores_(std::move(stores)) {}

Model Model::Default() {
  static const auto stores = std::make_shared<const Stores>(OpenDefault());
  return Model(stores);
}

Model Model::Open(const std::filesystem::path& file, const OpenOptions& options) {
  return Model(std::make_shared<const Stores>(OpenStore(file, {}, options)));
}

Model Model::Open(std::span<const ModelFile> files, const OpenOptions& options) {
  CheckLanguages(files);
  std::vector<std::string> languages;
  std::vector<Pointer> stores;
  for (const ModelFile& model : files) {
    languages.push_back(model.lang);
    stores.push_back(OpenStore(model.file, {model.lang}, options));
    if (stores.back()->dimension() != stores[0]->dimension()) {
      throw Error(ErrorCode::kInvalidArgument, "expected models of one dimension, found " +
                                                   std::to_string(stores[0]->dimension()) + " in " +
                                                   files[0].file.string() + " and " +
                                                   std::to_string(stores.back()->dimension()) +
                                                   " in " + model.file.string());
    }
  }
  return Model(std::make_shared<const Stores>(std::move(languages), std::move(stores)));
}

}  // namespace synoptic
