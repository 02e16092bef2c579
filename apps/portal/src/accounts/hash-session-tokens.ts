import type { DBAdapter } from 'better-auth';
import { hashOf } from '../tokens.ts';

type Where = Parameters<DBAdapter['deleteMany']>[0]['where'];

/**
 * Makes better-auth store the tokens of sessions as hashes, so that a copy of the database opens no account. By itself
 * it stores them as they are.
 */
export function hashSessionTokens(adapter: DBAdapter): DBAdapter {
  /** Every method but `create` says in `where` what it is about. */
  const hashed = <Asked extends { readonly model: string; readonly where?: Where | undefined }>(asked: Asked): Asked =>
    asked.model === 'session' && asked.where ? { ...asked, where: asked.where.map(hashedCondition) } : asked;
  /** The library goes on with the token that it asked for. */
  const withToken = <Row>(row: Row, asked: { readonly model: string; readonly where: Where }): Row => {
    const token = asked.model === 'session' && asked.where.find(({ field }) => field === 'token')?.value;
    return row && typeof token === 'string' ? { ...row, token } : row;
  };
  const wrapped: DBAdapter = {
    ...adapter,
    create: (async (asked: Parameters<DBAdapter['create']>[0]) => {
      const token: unknown = asked.data['token'];
      if (asked.model !== 'session' || typeof token !== 'string') return adapter.create(asked);
      const row = await adapter.create({ ...asked, data: { ...asked.data, token: hashOf(token) } });
      return { ...row, token };
    }) as DBAdapter['create'],
    findOne: async <Row>(asked: Parameters<DBAdapter['findOne']>[0]) =>
      withToken(await adapter.findOne<Row>(hashed(asked)), asked),
    update: async <Row>(asked: Parameters<DBAdapter['update']>[0]) =>
      withToken(await adapter.update<Row>(hashed(asked)), asked),
    consumeOne: async <Row>(asked: Parameters<DBAdapter['consumeOne']>[0]) =>
      withToken(await adapter.consumeOne<Row>(hashed(asked)), asked),
    incrementOne: async <Row>(asked: Parameters<DBAdapter['incrementOne']>[0]) =>
      withToken(await adapter.incrementOne<Row>(hashed(asked)), asked),
    findMany: async <Row>(asked: Parameters<DBAdapter['findMany']>[0]) => adapter.findMany<Row>(hashed(asked)),
    count: async (asked) => adapter.count(hashed(asked)),
    updateMany: async (asked) => adapter.updateMany(hashed(asked)),
    delete: async (asked) => adapter.delete(hashed(asked)),
    deleteMany: async (asked) => adapter.deleteMany(hashed(asked)),
    // Otherwise what is done in a transaction would go round this.
    transaction: async (work) => work(wrapped),
  };
  return wrapped;
}

function hashedCondition(condition: Where[number]): Where[number] {
  const { field, value } = condition;
  if (field !== 'token') return condition;
  if (typeof value === 'string') return { ...condition, value: hashOf(value) };
  return Array.isArray(value) ? { ...condition, value: value.map((token) => hashOf(String(token))) } : condition;
}
