"""Lets verbs write to a full disk and to one that may only be read, and looks at what they say and leave.

    tests/kills/full_disk.py PROGRAM SAMPLES

As root, on Linux: the disks are mounted where nobody else sees them. What must hold: status 1, a line that names the file
and the reason, and nothing left but what is named in it or resumed from.
"""

import os
import subprocess
import sys
import tempfile

KILOBYTES = 48


def verbs(samples, model, results):
    pair = [os.path.join(samples, "volcano", name) for name in ("it.txt", "en.txt")]
    pairs = os.path.join(samples, "pairs.tsv")
    phrases = os.path.join(samples, "phrases.tsv")
    train = ["train", phrases, "--dimension", "16", "--threads", "1", "--checkpoint", "0.001"]
    return [  # And what may be left, by how it ends.
        (["align", *pair, "-o", "{disk}/page.html"], ()),
        (["batch", pairs, "-o", "{disk}/all.jsonl"], (".partial",)),
        (["batch", pairs, "--resume", "-o", "{disk}/all.jsonl"], (".partial",)),
        (["batch", pairs, "-o", "{disk}/folder/", "--format", "html"], (".html",)),
        (["pack", model, "--bits", "32", "-o", "{disk}/m.synoptic"], ()),
        (["train", *train[1:], "--buckets", "5000", "--steps", "200", "-o", "{disk}/m.bin"], (".checkpoint",)),
        (["view", results, "-o", "{disk}/folder/"], (".html",)),
        (["embed", "--tokens", *pair, "-o", "{disk}/vectors.jsonl"], ()),
    ]


def main():
    if os.environ.get("SYNOPTIC_OWN_MOUNTS") is None:
        os.environ["SYNOPTIC_OWN_MOUNTS"] = "1"
        os.execvp("unshare", ["unshare", "-m", "--propagation", "private", sys.executable, *sys.argv])
    program, samples = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    faults = 0
    with tempfile.TemporaryDirectory(prefix="synoptic-disks-") as work:
        model, results, disk = (os.path.join(work, name) for name in ("model.bin", "results.jsonl", "disk"))
        os.mkdir(disk)
        quiet = {"check": True, "stderr": subprocess.DEVNULL}
        subprocess.run([program, "train", os.path.join(samples, "phrases.tsv"), "--steps", "2", "-o", model], **quiet)
        subprocess.run([program, "batch", os.path.join(samples, "pairs.tsv"), "-o", results], **quiet)
        for kind, options in (("full", f"size={KILOBYTES}k"), ("read-only", f"size={KILOBYTES}k,ro")):
            for verb, kept in verbs(samples, model, results):
                subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], check=True)
                command = [word.replace("{disk}", disk) for word in verb]
                run = subprocess.run([program, *command], capture_output=True, text=True, check=False)
                left = [name for _, _, names in os.walk(disk) for name in names]
                subprocess.run(["umount", disk], check=True)
                reason = "No space left on device" if kind == "full" else "Read-only file system"
                strange = [name for name in left if not name.endswith(kept or ("/",))]
                if run.returncode == 1 and reason in run.stderr and disk in run.stderr and not strange:
                    continue
                faults += 1
                print(f"{kind}: {verb}: status {run.returncode}, left {left}: {run.stderr}", file=sys.stderr)
            print(f"a {kind} disk: {len(verbs('', '', ''))} commands, {faults} faults so far")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
