// A provider of single sign-on for the tests: oidc-provider on 127.0.0.1, with people of its own. Begins with a line
// {"issuer": "http://127.0.0.1:1", "control": "http://127.0.0.1:2"} on standard output. Ends with its standard input.
//
// What it is told by POST of JSON to the control address:
//
//   /client  {"base": "http://127.0.0.1:3/", "key": "prov"}   a server that may send people here
//   /person  {"id": "anna", "claims": {…}}                    who can log in, by the id, and what is said of them
//   /rotate  {}                                               signs with a new key from now on
//   /next    {"claims": {…}, "header": {…}, "key": "own"}     how the ID tokens from now on differ from what they would
//            be; a claim that is null is left out. key: own, other (unknown to all), none (alg none), public (HS256 with
//            the public key as its secret). "replay": true gives the token again that was given last. {} undoes it.
//   /sign    the same, with all claims given                  answers {"token"}
import { createServer } from 'node:http';
import { Buffer } from 'node:buffer';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, decodeJwt, decodeProtectedHeader } from 'jose';
import { Provider } from 'oidc-provider';

const client = { id: 'styrkedja', secret: 'hemligt: mellan oss & er +%' };
const bases = [];
const people = new Map();
const stored = new Map();
let next = {};
let last;

// Where oidc-provider keeps what it knows; here in memory, so that it outlives a change of keys.
class Memory {
    constructor(model) {
        this.model = model;
    }
    key(id) {
        return `${this.model} ${id}`;
    }
    async upsert(id, payload) {
        stored.set(this.key(id), payload);
    }
    async find(id) {
        return this.model === 'Client' && id === client.id ? clientMetadata() : stored.get(this.key(id));
    }
    async findByUid(uid) {
        return [...stored].find(([key, kept]) => key.startsWith(this.model + ' ') && kept.uid === uid)?.[1];
    }
    async findByUserCode() {}
    async consume(id) {
        stored.get(this.key(id)).consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id) {
        stored.delete(this.key(id));
    }
    async revokeByGrantId(grantId) {
        for (const [key, kept] of stored) {
            if (kept.grantId === grantId) {
                stored.delete(key);
            }
        }
    }
}

const clientMetadata = () => ({
    client_id: client.id,
    client_secret: client.secret,
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: bases.map(({ base, key }) => `${base}konto/sso/${key}/svar`),
    post_logout_redirect_uris: bases.map(({ base }) => `${base}konto/logga-in`),
    ...(bases.length > 0 && {
        backchannel_logout_uri: `${bases[0].base}konto/sso/${bases[0].key}/utloggad`,
        backchannel_logout_session_required: true,
    }),
});

const keys = [];
async function addKey() {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const kid = `key-${keys.length + 1}`;
    keys.unshift({ ...pair, kid, jwk: { ...(await exportJWK(pair.privateKey)), kid, alg: 'RS256', use: 'sig' } });
}

async function sign(claims, header, which) {
    const payload = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
    const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
    switch (which) {
        case 'none':
            return `${part({ typ: 'JWT', alg: 'none' })}.${part(payload)}.`;
        case 'public': {
            const secret = new TextEncoder().encode(await exportSPKI(keys[0].publicKey));
            return new SignJWT(payload).setProtectedHeader({ ...header, alg: 'HS256' }).sign(secret);
        }
        case 'other': {
            const { privateKey } = await generateKeyPair('RS256');
            return new SignJWT(payload).setProtectedHeader(header).sign(privateKey);
        }
        default:
            return new SignJWT(payload).setProtectedHeader(header).sign(keys[0].privateKey);
    }
}

// The ID token that was made for this very log-in, forged as was asked for.
async function forge(token) {
    if (next.replay) {
        return last;
    }
    const header = { ...decodeProtectedHeader(token), ...next.header };
    return sign({ ...decodeJwt(token), ...next.claims }, header, next.key);
}

const page = (title, form) =>
    `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${form}</body></html>`;

let issuer;
let provider;
function makeProvider() {
    provider = new Provider(issuer, {
        adapter: Memory,
        jwks: { keys: keys.map(key => key.jwk) },
        cookies: { keys: ['en nyckel som bara finns i provet'] },
        claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
        conformIdTokenClaims: false,
        pkce: { required: () => true },
        clientAuthMethods: ['client_secret_basic'],
        // The dispatcher it gives refuses addresses on this machine, where our server is.
        fetch: (url, { dispatcher, ...options }) => fetch(url, options),
        features: {
            devInteractions: { enabled: false },
            backchannelLogout: { enabled: true },
            rpInitiatedLogout: {
                enabled: true,
                logoutSource: (ctx, form) => {
                    const button = '<button type="submit" name="logout" value="yes">Logga ut överallt</button>';
                    ctx.body = page('Kommunens inloggning', form.replace('</form>', button + '</form>'));
                },
            },
        },
        interactions: { url: (ctx, interaction) => `/person/${interaction.uid}` },
        findAccount: (ctx, id) => people.has(id) && { accountId: id, claims: () => ({ sub: id, ...people.get(id) }) },
        // Nobody is asked whether we may know who they are.
        loadExistingGrant: async ctx => {
            const grant = new ctx.oidc.provider.Grant({
                clientId: ctx.oidc.client.clientId,
                accountId: ctx.oidc.session.accountId,
            });
            grant.addOIDCScope('openid profile email');
            await grant.save();
            return grant;
        },
    });
    provider.use(async (ctx, on) => {
        await on();
        if (ctx.oidc?.route === 'token' && ctx.body?.id_token) {
            ctx.body.id_token = await forge(ctx.body.id_token);
            last = ctx.body.id_token;
        }
    });
    provider.on('server_error', (ctx, error) => process.stderr.write(`${error.stack}\n`));
    provider.on('backchannel.error', (ctx, error) => process.stderr.write(`${error.stack}\n`));
}

async function bodyOf(request) {
    const parts = [];
    for await (const part of request) {
        parts.push(part);
    }
    return Buffer.concat(parts).toString();
}

// Who are you? The id is enough.
async function person(request, response) {
    if (request.method === 'POST') {
        const accountId = new URLSearchParams(await bodyOf(request)).get('id');
        return provider.interactionFinished(request, response, { login: { accountId } });
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
        page(
            'Kommunens inloggning',
            '<form method="post"><label>Vem är du? <input name="id"></label> <button type="submit">Fortsätt</button></form>',
        ),
    );
}

async function control(request, response) {
    const asked = JSON.parse((await bodyOf(request)) || '{}');
    let answer = {};
    switch (request.url) {
        case '/client':
            bases.push(asked);
            break;
        case '/person':
            people.set(asked.id, asked.claims);
            break;
        case '/rotate':
            await addKey();
            makeProvider();
            break;
        case '/next':
            next = asked;
            break;
        case '/sign':
            answer = {
                token: await sign(asked.claims, { alg: 'RS256', kid: keys[0].kid, ...asked.header }, asked.key),
            };
            break;
        default:
            response.statusCode = 404;
    }
    response.end(JSON.stringify(answer));
}

const failing = work => (request, response) =>
    work(request, response).catch(error => {
        process.stderr.write(`${error.stack}\n`);
        response.statusCode = 500;
        response.end();
    });
const listen = server => new Promise(done => server.listen(0, '127.0.0.1', () => done(server.address().port)));
const controlPort = await listen(createServer(failing(control)));
const server = createServer(
    failing(async (request, response) =>
        request.url.startsWith('/person/') ? person(request, response) : provider.callback()(request, response),
    ),
);
issuer = `http://127.0.0.1:${await listen(server)}`;
await addKey();
makeProvider();
process.stdout.write(JSON.stringify({ issuer, control: `http://127.0.0.1:${controlPort}` }) + '\n');
process.stdin.resume().on('end', () => process.exit(0));
