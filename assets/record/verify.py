#!/usr/bin/env python3
"""Checks a Jurybook record and ranks its applications again.

    python3 verify.py [FOLDER]

It needs Python 3.8 or later and nothing else; signatures are checked by `ssh-keygen`, which comes with
OpenSSH. It opens no file outside of the folder and writes none. Each thing that does not hold is one line
"FAILED file: why". Exit status: 0 all holds, 1 something does not, 2 not everything could be checked.
"""

import base64
import hashlib
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from fractions import Fraction

LARGEST = 16 * 1024 * 1024
MOST_FILES = 200_000
MEMBERS = ["scores.json", "comments.json", "recusals.json", "enrolment.json", "enrolment.json.sig"]
PRIVATE = ["comments.json", "recusals.json"]
# Points given in practice, which count nowhere and are never published.
PRACTICE = {1: [], 2: ["practice.json"]}
NAME = re.compile(
    r"README\.txt|SHA256SUMS|allowed_signers|verify\.py|(programme|result)\.json(\.sig)?"
    r"|log/[0-9]{6}\.json(\.sig)?"
    r"|packets/[0-9a-f]{64}/(manifest\.json(\.sig)?|scores\.json|comments\.json|recusals\.json"
    r"|enrolment\.json(\.sig)?)"
)


class Broken(Exception):
    """What does not hold, and in which file."""

    def __init__(self, name, why):
        super().__init__(f"{name}: {why}")


def need(holds, name, why):
    if not holds:
        raise Broken(name, why)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def words(hexadecimal):
    """Spells the first 72 bits of a hash as six words of two syllables, as Jurybook prints them."""
    bits = int(hexadecimal[:18], 16)
    sixes = [bits >> (66 - 6 * at) & 63 for at in range(12)]
    syllables = ["bdfghjklmnprstvz"[six >> 2] + "aiou"[six & 3] for six in sixes]
    return " ".join(syllables[at] + syllables[at + 1] for at in range(0, 12, 2))


# --- The folder -------------------------------------------------------------------------------------


def read_folder(folder):
    """Returns every file by its name within the folder. No link is followed."""
    files, places = {}, [""]
    while places:
        place = places.pop()
        for entry in os.scandir(os.path.join(folder, place)):
            name = place + entry.name
            kind = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(kind.st_mode) and not entry.is_symlink() and place.count("/") < 2:
                places.append(name + "/")
                continue
            need(stat.S_ISREG(kind.st_mode), name, "is no plain file")
            need(NAME.fullmatch(name), name, "no record has a file of this name")
            need(kind.st_size <= LARGEST, name, "is too large")
            with open(entry.path, "rb") as file:
                files[name] = file.read(LARGEST + 1)
            need(len(files) <= MOST_FILES, folder, "has too many files")
    return files


def check_sums(files):
    """SHA256SUMS has one form: a line for each other file, in the order of their names."""
    need("SHA256SUMS" in files, "SHA256SUMS", "is missing")
    others = {name: sha256(data) for name, data in files.items() if name != "SHA256SUMS"}
    ours = "".join(f"{others[name]}  {name}\n" for name in sorted(others))
    if files["SHA256SUMS"] == ours.encode():
        return
    lines = files["SHA256SUMS"].decode("ascii", "replace").split("\n")
    listed = {line[66:]: line[:64] for line in lines if line}
    for name in sorted(set(listed) | set(others)):
        need(name in others, name, "is listed in SHA256SUMS and is missing")
        need(name in listed, name, "is not listed in SHA256SUMS")
        need(listed[name] == others[name], name, "was changed: its SHA-256 differs")
    raise Broken("SHA256SUMS", "is not in its one form")


def once(pairs):
    """Refuses a JSON object that has a key twice: two readers could see two different values."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


def whole_only(text):
    raise ValueError("not a whole number: " + text)


def read_json(files, name):
    need(name in files, name, "is missing")
    try:
        text = files[name].decode("utf-8")
        return json.loads(text, object_pairs_hook=once, parse_float=whole_only, parse_constant=whole_only)
    except (ValueError, RecursionError) as error:
        raise Broken(name, f"is malformed ({error})") from error


# --- Signatures -------------------------------------------------------------------------------------


class Signatures:
    """Checks signatures with ssh-keygen where it is there, and whose they are in any case."""

    def __init__(self, folder, files):
        self.folder, self.files = folder, files
        self.tool = shutil.which("ssh-keygen")
        self.seen = 0

    def check(self, name, key, who, namespace):
        armour = name + ".sig"
        need(armour in self.files, armour, "is missing")
        named = key_of(self.files[armour])
        need(named == key.split(" ")[1], armour, "is by another key, or not as Jurybook writes it")
        self.seen += 1
        if self.tool is None:
            return
        command = [self.tool, "-Y", "verify", "-f", "allowed_signers", "-I", who, "-n", namespace, "-s", armour]
        done = subprocess.run(
            command, input=self.files[name], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        need(done.returncode == 0, name, f"its signature does not hold ({done.stdout.decode(errors='replace').strip()})")


def key_of(armour):
    """Returns the public key that stands in a signature (OpenSSH, PROTOCOL.sshsig), in base 64; None where
    the signature is not written in the one form that Jurybook writes."""
    lines = armour.decode("ascii", "replace").split("\n")
    try:
        blob = base64.b64decode("".join(lines[1:-2]), validate=True)
    except ValueError:
        return None
    text = base64.b64encode(blob).decode()
    body = "".join(text[at : at + 70] + "\n" for at in range(0, len(text), 70))
    ours = f"-----BEGIN SSH SIGNATURE-----\n{body}-----END SSH SIGNATURE-----\n"
    size = int.from_bytes(blob[10:14], "big")
    known = armour == ours.encode() and blob[:6] == b"SSHSIG"
    return base64.b64encode(blob[14 : 14 + size]).decode() if known else None


# --- The chair's log --------------------------------------------------------------------------------


class Ledger:
    """What the log says: whose key is whose, what came in when, and what is sealed."""

    def __init__(self):
        self.head = {"n": 0, "head": "0" * 64}
        self.signer, self.took_over = None, []
        self.kits, self.keys, self.revoked, self.arrivals, self.seals = {}, {}, {}, {}, {}
        self.official = {}
        self.revised = None
        self.confirmed = set()

    def take(self, n, entry):
        kind = entry["entry"]
        if kind == "kit-issued":
            self.kits[entry["kit_id"]] = entry
        elif kind == "roster-add":
            self.keys.setdefault((entry["judge_id"], entry["key"]), n)
        elif kind == "roster-confirm":
            self.confirmed.add((entry["judge_id"], entry["key"]))
        elif kind == "roster-revoke":
            self.revoked.setdefault((entry["judge_id"], entry["key"]), n)
        elif kind in ("packet-in", "late"):
            self.arrivals[entry["packet_id"]] = n
        elif kind == "seal":
            self.seals[entry["round"]] = (n, entry)
        elif kind == "reopen":
            self.seals.pop(entry["round"], None)
            self.official.pop(entry["round"], None)
        elif kind == "result":
            self.official[entry["round"]] = (n, entry)
        elif kind == "programme-revised":
            self.revised = entry["sha256"]
        elif kind == "result-reopen":
            self.official.pop(entry["round"], None)


def check_log(files, programme, programme_id, signatures):
    """The records follow each other by number and hash; each is signed by the chair, or by the deputy
    who has taken over."""
    ledger = Ledger()
    ledger.signer = programme["chair_key"]
    deputies = [deputy["signing_key"] for deputy in programme["deputies"]]
    names = sorted(name for name in files if name.startswith("log/") and name.endswith(".json"))
    need(names, "log", "is missing")
    for n, name in enumerate(names, 1):
        need(name == f"log/{n:06}.json", name, "a record before it is missing")
        record = read_json(files, name)
        entry = record["entry"]
        if entry["entry"] == "takeover":
            need(entry["key"] in deputies, name, "is by nobody whom the programme names")
            ledger.signer = entry["key"]
            ledger.took_over.append(entry["key"])
        need((record["format"], record["n"]) == (1, n), name, "is out of place")
        need(record["programme_id"] == programme_id, name, "is of another programme")
        need(record["previous"] == ledger.head["head"], name, "does not follow the record before it")
        need((entry["entry"] == "genesis") == (n == 1), name, "is out of place")
        need(record["signer"] == ledger.signer, name, "is by another signer")
        signatures.check(name, ledger.signer, "chair", "log.v1@jurybook")
        if entry["entry"] == "seal":
            need(entry["sha256"] == seal_hash(entry["round"], entry["packets"]), name, "its list differs from its hash")
        if entry["entry"] == "result" and "made_from" in entry:
            need(entry["sha256"] == result_hash(entry["round"], entry["made_from"]), name, "its results differ from their hash")
        ledger.take(n, entry)
        ledger.head = {"n": n, "head": sha256(files[name])}
    return ledger


def seal_hash(round_id, packets):
    lines = ["jurybook seal 1", round_id] + sorted(packets)
    return sha256("".join(line + "\n" for line in lines).encode())


def result_hash(round_id, made_from):
    lines = ["jurybook result 1", round_id, made_from["seal"], made_from["ranking"]]
    lines += [f"{one['application']} {one['outcome']}" for one in made_from["decisions"]]
    return sha256("".join(line + "\n" for line in lines).encode())


def check_signers(files, programme, ledger):
    """allowed_signers follows from the programme and the log alone."""
    chair = "programme.v1@jurybook,log.v1@jurybook,result.v1@jurybook"
    lines = [f'chair namespaces="{chair}" {programme["chair_key"]}']
    for key in ledger.took_over:
        lines.append(f'chair namespaces="log.v1@jurybook,result.v1@jurybook" {key}')
    for judge, key in sorted(ledger.keys, key=lambda pair: (pair[0], ledger.keys[pair])):
        lines.append(f'judge-{judge} namespaces="enrol.v1@jurybook,packet.v1@jurybook" {key}')
    ours = "".join(line + "\n" for line in lines).encode()
    need(files.get("allowed_signers") == ours, "allowed_signers", "does not follow from programme and log")


# --- Packets ----------------------------------------------------------------------------------------


def check_packet(files, packet_id, counts, programme_id, ledger, signatures):
    """A packet is signed by a key of its judge that was enrolled before it came and not revoked then."""
    place = f"packets/{packet_id}/"
    name = place + "manifest.json"
    manifest = read_json(files, name)
    need(sha256(files[name]) == packet_id, name, "is not the packet of this id")
    need(manifest["programme_id"] == programme_id, name, "is of another programme")
    judge, key = manifest["judge_id"], manifest["judge_key"]
    arrived, enrolled = ledger.arrivals.get(packet_id), ledger.keys.get((judge, key))
    need(arrived is not None, name, "the log does not say that it came in")
    need(enrolled is not None and enrolled < arrived, name, "its key is not the judge's")
    need(arrived < ledger.revoked.get((judge, key), arrived + 1), name, "its key was revoked before it came")
    signatures.check(name, key, f"judge-{judge}", "packet.v1@jurybook")
    kit = ledger.kits.get(manifest["kit_id"])
    need(kit is not None, name, "the log does not know its kit")
    need((kit["judge_id"], kit["round"]) == (judge, manifest["round"]), name, "its kit is another judge's")
    need(kit["rubric_sha256"] == manifest["rubric_sha256"], name, "was scored by another rubric")
    asked = json.dumps(kit["applications"], separators=(",", ":")) + "\n"
    need(manifest["assignment_sha256"] == sha256(asked.encode()), name, "its assignment is another")
    practice = PRACTICE.get(manifest["format"], [])
    need([member["file_name"] for member in manifest["members"]] == MEMBERS + practice, name, "its members are others")
    for member in manifest["members"]:
        path = place + member["file_name"]
        if not counts or (path not in files and member["file_name"] in PRIVATE + practice):
            need(path not in files, path, "belongs to a packet that does not count")
            continue
        need(path in files, path, "is missing")
        whole = (len(files[path]), sha256(files[path])) == (member["size"], member["sha256"])
        need(whole, path, "is not what the judge has signed")
    if counts:
        check_enrolment(files, place, manifest, signatures)
    return manifest


def check_enrolment(files, place, manifest, signatures):
    name = place + "enrolment.json"
    enrolment = read_json(files, name)
    same = ["programme_id", "kit_id", "judge_id", "judge_key"]
    need(all(enrolment[one] == manifest[one] for one in same), name, "is of another judge or kit")
    signatures.check(name, manifest["judge_key"], f"judge-{manifest['judge_id']}", "enrol.v1@jurybook")


def sheets_of(files, packet_id, judge, kit):
    """Returns the points of a packet by application and criterion."""
    name = f"packets/{packet_id}/scores.json"
    found = {}
    for sheet in read_json(files, name)["sheets"]:
        points = {given["criterion"]: given["points"] for given in sheet["points"]}
        need(sheet["application"] not in found, name, "scores an application twice")
        need(sheet["application"] in kit["applications"], name, "scores an application that was not assigned")
        need(len(points) == len(sheet["points"]), name, "scores a criterion twice")
        found[sheet["application"]] = points
    return {(application, judge): points for application, points in found.items()}


# --- Result and ranking -----------------------------------------------------------------------------


def rubric(programme, round_id, category_id):
    """Returns criteria with weights and scales as the signed programme has them."""
    category = next(one for one in programme["categories"] if one["id"] == category_id)
    found = next(one for one in programme["rubrics"] if one["id"] == category["rubrics"][round_id])
    lowest, highest = found["scale"][0]["points"], found["scale"][-1]["points"]
    return [
        {"criterion": one["id"], "weight": one["weight"], "min": lowest, "max": highest, "steps": 1}
        for one in found["criteria"]
    ]


def mean(numbers):
    return sum(numbers, Fraction(0)) / len(numbers)


def tie_values(category, scores, given):
    """What the tie rules compare of an application with sheets, in their order; the chair's is none."""
    ids = [one["criterion"] for one in category["criteria"]]
    ordered = sorted(scores)
    values = []
    for rule in category.get("ties", []):
        if rule == "median":
            values.append((ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2)
        elif rule != "chair" and rule["criterion"] in ids:
            at = ids.index(rule["criterion"])
            values.append(mean([points[at] for points in given]))
    return values


def rank(category):
    """The raw ranking: a sheet scores 100 * sum w (x - min) / (max - min) / sum w, an application the
    mean over its sheets; what stays equal after the tie rules shares a place and the next is left out
    (1, 2, 2, 4)."""
    criteria = category["criteria"]
    weights = sum(one["weight"] for one in criteria)
    scores = {one["application"]: [] for one in category["applications"]}
    given = {one["application"]: [] for one in category["applications"]}
    for sheet in category["sheets"]:
        if None in sheet["points"]:
            continue
        total = Fraction(0)
        for one, points in zip(criteria, sheet["points"]):
            total += one["weight"] * Fraction(points - one["min"], one["max"] - one["min"])
        scores[sheet["application"]].append(100 * total / weights)
        given[sheet["application"]].append(sheet["points"])
    means = {one: mean(scores[one]) if scores[one] else None for one in scores}

    def key(one):
        """Best first: the score, then what each tie rule compares."""
        if means[one] is None:
            return (1,)
        return (0, -means[one]) + tuple(-value for value in tie_values(category, scores[one], given[one]))

    order = sorted(means, key=lambda one: (key(one), one))
    places = []
    for place, application in enumerate(order, 1):
        score = means[application]
        tied = place > 1 and key(order[place - 2]) == key(application)
        places.append(
            {
                "rank": None if score is None else places[-1]["rank"] if tied else place,
                "application": application,
                "score": score,
                "sheets": len(scores[application]),
            }
        )
    return places


def check_category(programme, round_id, category, given):
    """The inputs are the packets' own, the weights the programme's, and the ranks follow from both."""
    name = "result.json"
    where = f"{round_id}, {category['category']}: "
    need(category["criteria"] == rubric(programme, round_id, category["category"]), name, where + "other weights or scales")
    ties = next(one for one in programme["rounds"] if one["id"] == round_id).get("ties", [])
    need(category.get("ties", []) == ties, name, where + "other tie rules")
    ids = [one["criterion"] for one in category["criteria"]]
    ranked = [one["application"] for one in category["applications"]]
    need(ranked == sorted(set(ranked)), name, where + "an application twice")
    ours = [
        {"application": pair[0], "judge": pair[1], "points": [given[pair].get(one) for one in ids]}
        for pair in sorted(given)
        if pair[0] in set(ranked)
    ]
    need(category["sheets"] == ours, name, where + "points that differ from the packets")
    for sheet in ours:
        known = set(given[sheet["application"], sheet["judge"]]) <= set(ids)
        need(known, name, where + "points for a criterion that the rubric does not have")
        for one, points in zip(category["criteria"], sheet["points"]):
            need(points is None or one["min"] <= points <= one["max"], name, where + "points off the scale")
    places = rank(category)
    said = [dict(one, score=None if one["score"] is None else Fraction(one["score"])) for one in category["ranks"]]
    need(said == places, name, where + "ranks that do not follow from the points")
    return places, set(ranked)


def check_round(files, programme, outcome, ledger, manifests):
    """The packets that count are those that were sealed, one of each judge."""
    name, round_id = "result.json", outcome["round"]
    need(round_id in ledger.seals, name, f"{round_id} is not sealed")
    n, seal = ledger.seals[round_id]
    listed = [one["packet_id"] for one in outcome["packets"]]
    need((outcome["seal"], outcome["sha256"]) == (n, seal["sha256"]), name, f"{round_id} names another seal")
    need(sorted(listed) == sorted(seal["packets"]), name, f"{round_id} counts other packets than the sealed ones")
    given, judges = {}, set()
    for one in outcome["packets"]:
        manifest = manifests[one["packet_id"]]
        same = (manifest["judge_id"], manifest["round"]) == (one["judge_id"], round_id)
        need(same and one["judge_id"] not in judges, name, f"{round_id} counts a judge's packets wrongly")
        judges.add(one["judge_id"])
        given.update(sheets_of(files, one["packet_id"], one["judge_id"], ledger.kits[manifest["kit_id"]]))
    ranked = set()
    for category in outcome["categories"]:
        places, of_category = check_category(programme, round_id, category, given)
        need(not ranked & of_category, name, f"{round_id} ranks an application twice")
        ranked |= of_category
        show(round_id, category, places)
    for application in sorted({application for application, _ in given} - ranked):
        print(f"NOTE application {application} was scored in {round_id} and is not ranked")
    for judge in sorted(judges):
        key = next(manifests[one["packet_id"]]["judge_key"] for one in outcome["packets"] if one["judge_id"] == judge)
        if (judge, key) not in ledger.confirmed:
            print(f"NOTE the key of judge {judge} was not confirmed by voice")
    code = seal["sha256"][:4] + "-" + seal["sha256"][4:8]
    print(f"seal of {round_id}: {code}  {words(seal['sha256'])}  ({len(listed)} packets)")
    show_official(round_id, seal, ledger)
    print()


def show_official(round_id, seal, ledger):
    """Official results were made from the very packets that are sealed."""
    if round_id not in ledger.official:
        print(f"NOTE the results of {round_id} are not official")
        return
    n, result = ledger.official[round_id]
    made_from = result.get("made_from", {})
    name = f"log/{n:06}.json"
    need(made_from.get("seal", seal["sha256"]) == seal["sha256"], name, "its results were made from another seal")
    code = result["sha256"][:4] + "-" + result["sha256"][4:8]
    print(f"official results of {round_id}: {code}  {words(result['sha256'])}")
    for one in made_from.get("decisions", []):
        print(f"decision\t{round_id}\t{one['application']}\t{one['outcome']}")


def first_version(files, issued):
    """A programme is known by the hash of its first version, which every later one carries. A later one is
    signed by the first one's chair and names the same keys."""
    name = "programme.json"
    if "first" not in issued:
        return sha256(files[name])
    first = json.loads(issued["first"], object_pairs_hook=once)
    same = ["nonce", "chair_key", "recipients", "deputies"]
    need("first" not in first, name, "carries a version that is not the first")
    need(all(first[one] == issued[one] for one in same), name, "names other keys than its first version")
    return sha256(issued["first"].encode())


def show(round_id, category, places):
    print("\t".join(["round", "category", "rank", "number", "score", "sheets", "reference"]))
    references = {one["application"]: one["reference"] for one in category["applications"]}
    for one in places:
        score = "" if one["score"] is None else f"{float(one['score']):.4f}"
        row = [round_id, category["category"], one["rank"] or "", one["application"], score, one["sheets"]]
        print("\t".join(str(cell) for cell in row + [references[one["application"]]]))
    print()


def check(folder):
    files = read_folder(folder)
    check_sums(files)
    signatures = Signatures(folder, files)
    issued = read_json(files, "programme.json")
    programme_id = first_version(files, issued)
    signatures.check("programme.json", issued["chair_key"], "chair", "programme.v1@jurybook")
    ledger = check_log(files, issued, programme_id, signatures)
    current = ledger.revised or programme_id
    need(sha256(files["programme.json"]) == current, "programme.json", "is not the version that the log names last")
    check_signers(files, issued, ledger)
    result = read_json(files, "result.json")
    signatures.check("result.json", ledger.signer, "chair", "result.v1@jurybook")
    need((result["format"], result["method"]) == (1, "mean-of-sheets-1"), "result.json", "is made in another way")
    need(result["programme_id"] == programme_id, "result.json", "is of another programme")
    need(result["log"] == ledger.head, "result.json", "names another head of the log")
    for paper, name in [("readme", "README.txt"), ("signers", "allowed_signers"), ("script", "verify.py")]:
        need(name in files, name, "is missing")
        need(result["papers"][paper] == sha256(files[name]), name, "is not the one that the result names")
    counting = {one["packet_id"] for outcome in result["rounds"] for one in outcome["packets"]}
    manifests = {}
    held = {name.split("/")[1] for name in files if name.startswith("packets/")}
    need(held == set(ledger.arrivals), "packets", "are not those that came in by the log")
    for packet_id in sorted(held):
        counts = packet_id in counting
        manifests[packet_id] = check_packet(files, packet_id, counts, programme_id, ledger, signatures)
    need(counting <= held, "result.json", "counts a packet that is not here")
    rounds = [outcome["round"] for outcome in result["rounds"]]
    need(rounds and sorted(rounds) == sorted(ledger.seals), "result.json", "leaves out a sealed round, or has another")
    print(f"programme: {words(programme_id)}  ({issued['programme']['title']['en']})\n")
    for outcome in result["rounds"]:
        check_round(files, issued["programme"], outcome, ledger, manifests)
    withheld = sum(f"packets/{one}/comments.json" not in files for one in counting)
    if withheld:
        print(f"NOTE comments and reasons for recusal are left out of {withheld} packets; their hashes are signed")
    return signatures, len(files)


def main():
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    try:
        signatures, files = check(folder)
    except Broken as broken:
        print(f"FAILED {broken}")
        return 1
    except BrokenPipeError:
        # Whoever reads along has seen enough; what is still to be written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except OSError as error:
        print(f"FAILED {folder}: cannot be read ({error})")
        return 1
    except (KeyError, IndexError, TypeError, AttributeError, ValueError, ZeroDivisionError, StopIteration) as error:
        print(f"FAILED a signed file is not of the form that it must have ({type(error).__name__}: {error})")
        return 1
    if signatures.tool is None:
        print(f"NOT CHECKED {signatures.seen} signatures: ssh-keygen is not on this computer. All else holds.")
        return 2
    print(f"OK {files} files, {signatures.seen} signatures; the ranks follow from the packets")
    return 0


if __name__ == "__main__":
    sys.exit(main())
