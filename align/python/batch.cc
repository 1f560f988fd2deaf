// batch: a generator of results, in the order of the groups.

#include "synoptic/batch.hpp"

#include <pybind11/stl.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "align/corpus/groups.hpp"
#include "align/io/named_articles.hpp"
#include "align/python/align_options.hpp"
#include "align/python/articles.hpp"
#include "align/python/batch_queue.hpp"
#include "align/python/bindings.hpp"
#include "align/python/encoders.hpp"
#include "align/python/errors.hpp"
#include "align/python/synopsis.hpp"
#include "synoptic/error.hpp"

namespace synoptic::python {
namespace {

struct GroupHandle {
  std::string id;
  SynopsisHandle synopsis;  ///< None of a failure.
  std::string code;
  std::string message;
};

/// The articles of a group that are yet to be read, and what is known of those that are not.
struct Sources {
  std::vector<std::string> files;  ///< Of each; empty where the article is there.
  std::vector<Article> articles;
};

std::vector<Article> ReadSources(const Sources& sources) {
  std::vector<io::Document> documents;
  std::vector<std::string> origins;
  for (std::size_t i = 0; i < sources.files.size(); ++i) {
    if (sources.files[i].empty()) {
      io::Document& document = documents.emplace_back();
      document.article = sources.articles[i];
      origins.push_back(document.article.id);
      continue;
    }
    for (io::Document& document : io::ReadNamed(sources.files[i], {})) {
      documents.push_back(std::move(document));
      origins.push_back(sources.files[i]);
    }
  }
  io::SeparateIds(origins, documents);
  return ArticlesOf(documents);
}

std::vector<Article> ReadGroup(const corpus::Group& group) {
  if (group.problem) throw Error(*group.problem);
  std::vector<io::Document> documents;
  std::vector<std::string> origins;
  for (const corpus::Member& member : group.members) {
    ReadOptions options;
    options.lang = member.lang;
    for (io::Document& document : io::ReadMember(member, options, group.place)) {
      documents.push_back(std::move(document));
      origins.push_back(member.json.empty() ? member.file : member.name);
    }
  }
  io::SeparateIds(origins, documents);
  return ArticlesOf(documents);
}

std::size_t BytesOf(const Sources& sources) {
  std::size_t bytes = 0;
  for (const Article& article : sources.articles) bytes += article.text.size();
  return bytes;
}

/// (id, articles), or articles alone, whose id is their number.
ArticleGroup GroupOf(const py::handle& given, std::size_t number) {
  py::object articles = py::reinterpret_borrow<py::object>(given);
  std::string id = std::to_string(number);
  if (py::isinstance<py::tuple>(given) && py::len(given) == 2) {
    const auto pair = py::reinterpret_borrow<py::tuple>(given);
    const bool has_id = py::isinstance<py::str>(pair[0]) && !NamesFile(pair[1]) &&
                        !py::isinstance<ArticleHandle>(pair[1]);
    if (has_id) {
      id = py::cast<std::string>(pair[0]);
      articles = pair[1];
    }
  }
  if (NamesFile(articles) || py::isinstance<ArticleHandle>(articles)) {
    throw py::type_error("group " + id +
                         ": expected a list of articles or of names of files, or (id, list), "
                         "found one alone");
  }
  auto sources = std::make_shared<Sources>();
  for (const py::handle& one : articles) {
    const bool is_file = NamesFile(one);
    if (!is_file && !py::isinstance<ArticleHandle>(one)) {
      throw py::type_error("group " + id + ": expected an Article or the name of a file, found " +
                           Py_TYPE(one.ptr())->tp_name);
    }
    sources->files.push_back(is_file ? FileNameOf(one) : std::string());
    sources->articles.push_back(is_file ? Article() : *py::cast<const ArticleHandle&>(one).article);
  }
  ArticleGroup group;
  group.id = std::move(id);
  group.bytes = BytesOf(*sources);
  group.read = [sources] { return ReadSources(*sources); };
  return group;
}

/// What the generator is.
class BatchRun {
 public:
  BatchRun(const py::object& groups, py::object model, std::size_t threads, AlignOptions align)
      : model_(std::move(model)) {
    BatchOptions options;
    options.align = std::move(align);
    options.threads = threads;
    const std::shared_ptr<const Encoder> encoder = EncoderOf(model_);
    if (!NamesFile(groups)) {
      groups_ = py::iter(groups);
      queue_ = std::make_unique<BatchQueue>(encoder, std::move(options));
      return;
    }
    const std::string name = FileNameOf(groups);
    if (name == "-") {
      throw Error(ErrorCode::kInvalidArgument,
                  "groups: \"-\", standard input, is read by the "
                  "program alone; expected a list or a folder");
    }
    auto source = std::make_shared<corpus::Groups>(corpus::OpenSource(name));
    queue_ = std::make_unique<BatchQueue>(
        encoder, std::move(options), [source]() -> std::optional<ArticleGroup> {
          std::optional<corpus::Group> group = source->Next();
          if (!group) return std::nullopt;
          ArticleGroup next;
          next.id = group->id;
          next.bytes = group->bytes;
          next.read = [one = std::move(*group)] { return ReadGroup(one); };
          return next;
        });
  }

  ~BatchRun() { Close(); }
  BatchRun(const BatchRun&) = delete;
  BatchRun& operator=(const BatchRun&) = delete;

  GroupHandle Next() {
    for (;;) {
      if (!queue_) throw py::stop_iteration();
      if (std::optional<GroupResult> result = queue_->TryTake())
        return HandleOf(std::move(*result));
      if (queue_->IsAtEnd()) {
        Close();
        if (raised_) throw *std::exchange(raised_, std::nullopt);
        throw py::stop_iteration();
      }
      if (queue_->HasRoom()) {
        PutNext();
        continue;
      }
      {
        const py::gil_scoped_release release;
        queue_->Wait();
      }
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    }
  }

  /// Waits for the groups in hand, which may be aligned by Python.
  void Close() {
    const py::gil_scoped_release release;
    queue_.reset();
  }

 private:
  /// What making a group raises is raised when the results before it have been taken.
  void PutNext() {
    try {
      const auto next = py::reinterpret_steal<py::object>(PyIter_Next(groups_.ptr()));
      if (next) {
        queue_->Put(GroupOf(next, ++number_));
        return;
      }
      if (PyErr_Occurred() != nullptr) throw py::error_already_set();
    } catch (py::error_already_set& raised) {
      raised_ = std::move(raised);
    } catch (const py::builtin_exception& raised) {
      raised.set_error();
      raised_ = py::error_already_set();
    }
    queue_->Close();
  }

  static GroupHandle HandleOf(GroupResult result) {
    GroupHandle handle{std::move(result.id), nullptr, std::move(result.code),
                       std::move(result.message)};
    if (result.synopsis) {
      handle.synopsis = std::make_shared<SynopsisData>(std::move(*result.synopsis));
    }
    return handle;
  }

  py::object model_;  // Keeps an encoder of Python alive.
  py::object groups_;
  std::size_t number_ = 0;
  std::optional<py::error_already_set> raised_;
  std::unique_ptr<BatchQueue> queue_;
};

std::unique_ptr<BatchRun> BatchGroups(const py::object& groups, py::kwargs options) {
  py::object model = py::none();
  std::size_t threads = 0;
  if (options.contains("model")) model = options.attr("pop")("model");
  if (options.contains("threads")) threads = py::cast<std::size_t>(options.attr("pop")("threads"));
  return std::make_unique<BatchRun>(groups, std::move(model), threads, AlignOptionsOf(options));
}

void BindRun(py::module_& m) {
  py::class_<GroupHandle>(m, "GroupResult",
                          "What came of a group: a synopsis, or why there is none.")
      .def_property_readonly(
          "id", [](const GroupHandle& h) { return h.id; }, "Of the group.")
      .def_property_readonly(
          "synopsis", [](const GroupHandle& h) { return h.synopsis; }, "None of a failure.")
      .def_property_readonly(
          "error",
          [](const GroupHandle& h) -> py::object {
            return h.code.empty() ? py::none() : MakeError(h.code, h.message);
          },
          "Of a failure the exception, to look at or to raise; else None.")
      .def("__repr__", [](const GroupHandle& h) {
        return py::str("GroupResult({!r}, {})").format(h.id, h.code.empty() ? "aligned" : h.code);
      });
  py::class_<BatchRun>(m, "Batch", "The generator that batch returns.")
      .def("__iter__", [](py::object self) { return self; })
      .def("__next__", &BatchRun::Next)
      .def("close", &BatchRun::Close, R"(close()
--

Begins no more groups, and waits for those in hand. What goes out of use does so, too.)");
}

}  // namespace

void BindBatch(py::module_& m) {
  BindRun(m);
  static const std::string text =
      std::string("batch(groups, *, model=None, threads=0, ") + kAlignOptionsSignature + R"()
--

Aligns many groups of articles, each for itself, and gives a GroupResult a group, in their order,
each as soon as those before it are there: a generator.

``groups``: an iterable of groups, each a list of Article or of names of files, or (id, list); or
the name of a list or a folder as ``synoptic batch`` reads it (docs/batch.md). It is asked for
groups as they are needed, at most eight a thread ahead, on the thread that asks for results. Files
are read where they are aligned. ``threads``: groups that are aligned at a time; 0: as many as the
machine has cores. The results are the same for any number.

A group that cannot be aligned is a result with an error, and no reason to stop. What the iterable
raises is raised when the results before it have been given.
)" + kAlignOptionsText;
  m.def("batch", &BatchGroups, py::arg("groups"), text.c_str());
}

}  // namespace synoptic::python
