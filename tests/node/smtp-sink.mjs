// A mail server for the tests: takes letters on 127.0.0.1 and says what it got. Begins with a line {"port": 12345} on
// standard output; then a line for each letter: {"from", "to", "auth", "secure", "raw"}. Ends with its standard input.
//
//   node smtp-sink.mjs [--port N] [--refuse CODE [--times N]] [--hang] [--user NAME --password WORD]
//                      [--starttls KEY.pem CERTIFICATE.pem]
//
// --refuse 451 or 550 answers so to the first N recipients (all, without --times), and says {"refused": "anna@…"}.
// --hang takes the letter, says it, and never answers.
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const words = process.argv.slice(2);
const after = (word, place = 1) => (words.includes(word) ? words[words.indexOf(word) + place] : undefined);
const say = line => process.stdout.write(JSON.stringify(line) + '\n');
const refuse = Number(after('--refuse') ?? 0);
let times = Number(after('--times') ?? Infinity);

const server = new SMTPServer({
    disabledCommands: words.includes('--starttls') ? [] : ['STARTTLS'],
    key: words.includes('--starttls') ? readFileSync(after('--starttls')) : undefined,
    cert: words.includes('--starttls') ? readFileSync(after('--starttls', 2)) : undefined,
    authOptional: !words.includes('--user'),
    allowInsecureAuth: true,
    logger: false,
    onAuth(auth, session, answer) {
        const right = auth.username === after('--user') && auth.password === after('--password');
        answer(right ? null : new Error('Wrong name or password'), right ? { user: auth.username } : undefined);
    },
    onRcptTo(address, session, answer) {
        if (refuse === 0 || times <= 0) {
            return answer();
        }
        times--;
        say({ refused: address.address });
        answer(Object.assign(new Error('Not now, not here'), { responseCode: refuse }));
    },
    onData(stream, session, answer) {
        const parts = [];
        stream.on('data', part => parts.push(part));
        stream.on('end', () => {
            say({
                from: session.envelope.mailFrom.address,
                to: session.envelope.rcptTo.map(to => to.address),
                auth: session.user || null,
                secure: session.secure,
                raw: Buffer.concat(parts).toString('latin1'),
            });
            if (!words.includes('--hang')) {
                answer();
            }
        });
    },
});
server.on('error', () => {}); // a client that goes away
server.listen(Number(after('--port') ?? 0), '127.0.0.1', () => say({ port: server.server.address().port }));
process.stdin.resume().on('end', () => process.exit(0));
